CREATE TABLE `action_item` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`meeting_id` text,
	`agenda_item_id` text,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`due_on` text,
	`status` text NOT NULL,
	`closed_on` text,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "action_item_number" CHECK("action_item"."number" >= 1),
	CONSTRAINT "action_item_text" CHECK(trim("action_item"."text") <> ''),
	CONSTRAINT "action_item_due_on" CHECK("action_item"."due_on" is null or "action_item"."due_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "action_item"."due_on" >= '1900-01-01'),
	CONSTRAINT "action_item_status" CHECK("action_item"."status" in ('open', 'in_progress', 'blocked', 'done', 'dropped')),
	CONSTRAINT "action_item_closed_on" CHECK(("action_item"."status" in ('done', 'dropped')) = ("action_item"."closed_on" is not null)),
	CONSTRAINT "action_item_origin" CHECK(("action_item"."meeting_id" is null) = ("action_item"."agenda_item_id" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `action_item_by_number` ON `action_item` (`board_id`,`number`);--> statement-breakpoint
CREATE INDEX `action_item_by_board` ON `action_item` (`board_id`,`status`,`due_on`);--> statement-breakpoint
CREATE INDEX `action_item_by_due` ON `action_item` (`status`,`due_on`);--> statement-breakpoint
CREATE INDEX `action_item_by_meeting` ON `action_item` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `action_item_by_item` ON `action_item` (`agenda_item_id`);--> statement-breakpoint
CREATE TABLE `action_owner` (
	`id` text PRIMARY KEY NOT NULL,
	`action_item_id` text NOT NULL,
	`person_id` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`action_item_id`) REFERENCES `action_item`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `action_owner_pair` ON `action_owner` (`action_item_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `action_owner_by_person` ON `action_owner` (`person_id`);--> statement-breakpoint
CREATE TABLE `matter_arising` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`action_item_id` text NOT NULL,
	`status_then` text NOT NULL,
	`due_then` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`action_item_id`) REFERENCES `action_item`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "matter_arising_status" CHECK("matter_arising"."status_then" in ('open', 'in_progress', 'blocked', 'done', 'dropped')),
	CONSTRAINT "matter_arising_due" CHECK("matter_arising"."due_then" is null or "matter_arising"."due_then" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "matter_arising"."due_then" >= '1900-01-01')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `matter_arising_pair` ON `matter_arising` (`meeting_id`,`action_item_id`);--> statement-breakpoint
CREATE INDEX `matter_arising_by_action` ON `matter_arising` (`action_item_id`);--> statement-breakpoint
CREATE TABLE `attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text,
	`agenda_item_id` text,
	`role` text NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "attachment_owner" CHECK(("attachment"."institution_id" is null) + ("attachment"."agenda_item_id" is null) = 1),
	CONSTRAINT "attachment_role" CHECK("attachment"."role" in ('paper', 'logo')),
	CONSTRAINT "attachment_file_name" CHECK(trim("attachment"."file_name") <> ''),
	CONSTRAINT "attachment_size" CHECK("attachment"."size_bytes" >= 0),
	CONSTRAINT "attachment_sha256" CHECK(length("attachment"."sha256") = 64)
) STRICT;
--> statement-breakpoint
CREATE INDEX `attachment_by_institution` ON `attachment` (`institution_id`);--> statement-breakpoint
CREATE INDEX `attachment_by_item` ON `attachment` (`agenda_item_id`);--> statement-breakpoint
CREATE TABLE `board_program` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`program_id` text NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `board_program_pair` ON `board_program` (`board_id`,`program_id`);--> statement-breakpoint
CREATE INDEX `board_program_by_program` ON `board_program` (`program_id`);--> statement-breakpoint
CREATE TABLE `board` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text,
	`kind` text NOT NULL,
	`cloth` text NOT NULL,
	`quorum_rule` text NOT NULL,
	`quorum_fixed` integer,
	`requires_seconder` integer NOT NULL,
	`notice_days` integer,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "board_name" CHECK(trim("board"."name") <> ''),
	CONSTRAINT "board_kind" CHECK("board"."kind" in ('program_advisory_committee', 'employer_board', 'institutional_advisory_committee', 'other')),
	CONSTRAINT "board_cloth" CHECK("board"."cloth" in ('petrol', 'umber', 'plum', 'straw', 'moss', 'slate', 'rose', 'navy')),
	CONSTRAINT "board_quorum_rule" CHECK("board"."quorum_rule" in ('majority', 'half_plus_one', 'fixed')),
	CONSTRAINT "board_quorum_fixed" CHECK(("board"."quorum_rule" = 'fixed') = ("board"."quorum_fixed" is not null) and ("board"."quorum_fixed" is null or "board"."quorum_fixed" >= 1)),
	CONSTRAINT "board_requires_seconder" CHECK("board"."requires_seconder" in (0, 1)),
	CONSTRAINT "board_notice_days" CHECK("board"."notice_days" is null or "board"."notice_days" between 0 and 365)
) STRICT;
--> statement-breakpoint
CREATE INDEX `board_by_institution` ON `board` (`institution_id`,`name`);--> statement-breakpoint
CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`category` text NOT NULL,
	`is_voting` integer NOT NULL,
	`side` text NOT NULL,
	`term_start` text NOT NULL,
	`term_end` text,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "membership_role" CHECK("membership"."role" in ('chair', 'vice_chair', 'secretary', 'member', 'ex_officio')),
	CONSTRAINT "membership_category" CHECK("membership"."category" in ('employer', 'technician', 'labor', 'former_student', 'student', 'public', 'government', 'secondary_school', 'higher_education', 'faculty', 'administration', 'other')),
	CONSTRAINT "membership_is_voting" CHECK("membership"."is_voting" in (0, 1)),
	CONSTRAINT "membership_side" CHECK("membership"."side" in ('internal', 'external')),
	CONSTRAINT "membership_term_start" CHECK("membership"."term_start" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "membership"."term_start" >= '1900-01-01'),
	CONSTRAINT "membership_term_end" CHECK("membership"."term_end" is null or ("membership"."term_end" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "membership"."term_end" >= '1900-01-01' and "membership"."term_end" >= "membership"."term_start"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `membership_by_board` ON `membership` (`board_id`,`term_start`);--> statement-breakpoint
CREATE INDEX `membership_by_person` ON `membership` (`person_id`);--> statement-breakpoint
CREATE TABLE `change_set` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`site_id` text NOT NULL,
	`site_seq` integer NOT NULL,
	`time` text NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`command` text NOT NULL,
	`is_open` integer NOT NULL,
	CONSTRAINT "change_set_is_open" CHECK("change_set"."is_open" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `change_set_by_site` ON `change_set` (`site_id`,`site_seq`);--> statement-breakpoint
CREATE TABLE `change` (
	`change_set_seq` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`topic` text NOT NULL,
	`row_id` text NOT NULL,
	`operation` text NOT NULL,
	`before` text,
	`after` text,
	PRIMARY KEY(`change_set_seq`, `ordinal`),
	FOREIGN KEY (`change_set_seq`) REFERENCES `change_set`(`seq`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "change_topic" CHECK("change"."topic" in ('institution', 'program', 'organization', 'person', 'board', 'board_program', 'membership', 'meeting', 'agenda_item', 'attendance', 'minutes_note', 'motion', 'vote', 'decision', 'action_item', 'action_owner', 'matter_arising', 'attachment')),
	CONSTRAINT "change_operation" CHECK("change"."operation" in ('insert', 'update', 'delete')),
	CONSTRAINT "change_before" CHECK(("change"."operation" = 'insert') = ("change"."before" is null)),
	CONSTRAINT "change_after" CHECK(("change"."operation" = 'delete') = ("change"."after" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `change_by_row` ON `change` (`topic`,`row_id`);--> statement-breakpoint
CREATE TABLE `site` (
	`id` integer PRIMARY KEY NOT NULL,
	`site_id` text NOT NULL,
	`last_time` text NOT NULL,
	CONSTRAINT "site_single" CHECK("site"."id" = 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `institution` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`language` text NOT NULL,
	`time_zone` text NOT NULL,
	`paper` text NOT NULL,
	CONSTRAINT "institution_name" CHECK(trim("institution"."name") <> ''),
	CONSTRAINT "institution_paper" CHECK("institution"."paper" in ('a4', 'us-letter'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `organization` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	CONSTRAINT "organization_name" CHECK(trim("organization"."name") <> ''),
	CONSTRAINT "organization_kind" CHECK("organization"."kind" in ('employer', 'school', 'union', 'agency', 'other'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `organization_by_name` ON `organization` (`name`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`full_name` text NOT NULL,
	`title` text,
	`organization_id` text,
	`email` text,
	`phone` text,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "person_full_name" CHECK(trim("person"."full_name") <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `person_by_name` ON `person` (`full_name`);--> statement-breakpoint
CREATE INDEX `person_by_organization` ON `person` (`organization_id`);--> statement-breakpoint
CREATE TABLE `program` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`name` text NOT NULL,
	`credential` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "program_name" CHECK(trim("program"."name") <> '')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `program_by_name` ON `program` (`institution_id`,`name`);--> statement-breakpoint
CREATE TABLE `agenda_item` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`parent_id` text,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`standing` text,
	`title` text NOT NULL,
	`question` text,
	`presenter_id` text,
	`presenter_name` text,
	`minutes_allotted` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`parent_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`presenter_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "agenda_item_position" CHECK("agenda_item"."position" >= 0),
	CONSTRAINT "agenda_item_kind" CHECK("agenda_item"."kind" in ('procedural', 'information', 'discussion', 'decision', 'consent')),
	CONSTRAINT "agenda_item_standing" CHECK("agenda_item"."standing" in ('call_to_order', 'previous_minutes', 'matters_arising', 'next_meeting', 'adjournment')),
	CONSTRAINT "agenda_item_title" CHECK(trim("agenda_item"."title") <> ''),
	CONSTRAINT "agenda_item_presenter" CHECK("agenda_item"."presenter_id" is null or "agenda_item"."presenter_name" is null),
	CONSTRAINT "agenda_item_minutes" CHECK("agenda_item"."minutes_allotted" is null or "agenda_item"."minutes_allotted" between 0 and 1440)
) STRICT;
--> statement-breakpoint
CREATE INDEX `agenda_item_by_meeting` ON `agenda_item` (`meeting_id`,`parent_id`,`position`);--> statement-breakpoint
CREATE INDEX `agenda_item_by_parent` ON `agenda_item` (`parent_id`);--> statement-breakpoint
CREATE INDEX `agenda_item_by_presenter` ON `agenda_item` (`presenter_id`);--> statement-breakpoint
CREATE TABLE `attendance` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`person_id` text NOT NULL,
	`membership_id` text,
	`capacity` text NOT NULL,
	`status` text NOT NULL,
	`mode` text,
	`full_name` text NOT NULL,
	`title` text,
	`affiliation` text,
	`is_voting` integer NOT NULL,
	`side` text NOT NULL,
	`role` text,
	`category` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`membership_id`) REFERENCES `membership`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "attendance_capacity" CHECK("attendance"."capacity" in ('member', 'guest')),
	CONSTRAINT "attendance_status" CHECK("attendance"."status" in ('present', 'absent', 'excused')),
	CONSTRAINT "attendance_mode" CHECK(("attendance"."status" = 'present') = ("attendance"."mode" is not null) and ("attendance"."mode" in ('in_person', 'online'))),
	CONSTRAINT "attendance_is_voting" CHECK("attendance"."is_voting" in (0, 1) and ("attendance"."capacity" = 'member' or "attendance"."is_voting" = 0)),
	CONSTRAINT "attendance_side" CHECK("attendance"."side" in ('internal', 'external')),
	CONSTRAINT "attendance_role" CHECK("attendance"."role" in ('chair', 'vice_chair', 'secretary', 'member', 'ex_officio')),
	CONSTRAINT "attendance_category" CHECK("attendance"."category" in ('employer', 'technician', 'labor', 'former_student', 'student', 'public', 'government', 'secondary_school', 'higher_education', 'faculty', 'administration', 'other'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `attendance_pair` ON `attendance` (`meeting_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `attendance_by_person` ON `attendance` (`person_id`);--> statement-breakpoint
CREATE INDEX `attendance_by_membership` ON `attendance` (`membership_id`);--> statement-breakpoint
CREATE TABLE `meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`date` text NOT NULL,
	`start_time` text NOT NULL,
	`end_time` text NOT NULL,
	`time_zone` text NOT NULL,
	`place` text,
	`online_address` text,
	`mode` text NOT NULL,
	`called_to_order_at` text,
	`adjourned_at` text,
	`presiding_id` text,
	`recorder_id` text,
	`approved_on` text,
	`approved_as_corrected` integer NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`presiding_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recorder_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "meeting_title" CHECK(trim("meeting"."title") <> ''),
	CONSTRAINT "meeting_kind" CHECK("meeting"."kind" in ('regular', 'special', 'annual', 'skills_validation', 'subcommittee')),
	CONSTRAINT "meeting_status" CHECK("meeting"."status" in ('planned', 'in_progress', 'held', 'approved', 'cancelled')),
	CONSTRAINT "meeting_date" CHECK("meeting"."date" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "meeting"."date" >= '1900-01-01'),
	CONSTRAINT "meeting_times" CHECK("meeting"."start_time" glob '[0-2][0-9]:[0-5][0-9]' and "meeting"."start_time" < '24:00' and "meeting"."end_time" glob '[0-2][0-9]:[0-5][0-9]' and "meeting"."end_time" < '24:00' and "meeting"."end_time" > "meeting"."start_time"),
	CONSTRAINT "meeting_mode" CHECK("meeting"."mode" in ('in_person', 'online', 'hybrid')),
	CONSTRAINT "meeting_called_to_order_at" CHECK("meeting"."called_to_order_at" is null or "meeting"."called_to_order_at" glob '[0-2][0-9]:[0-5][0-9]' and "meeting"."called_to_order_at" < '24:00'),
	CONSTRAINT "meeting_adjourned_at" CHECK("meeting"."adjourned_at" is null or "meeting"."adjourned_at" glob '[0-2][0-9]:[0-5][0-9]' and "meeting"."adjourned_at" < '24:00'),
	CONSTRAINT "meeting_approved_on" CHECK(("meeting"."status" = 'approved') = ("meeting"."approved_on" is not null)),
	CONSTRAINT "meeting_approved_as_corrected" CHECK("meeting"."approved_as_corrected" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_by_board` ON `meeting` (`board_id`,`date`,`start_time`);--> statement-breakpoint
CREATE INDEX `meeting_by_date` ON `meeting` (`date`);--> statement-breakpoint
CREATE INDEX `meeting_by_presiding` ON `meeting` (`presiding_id`);--> statement-breakpoint
CREATE INDEX `meeting_by_recorder` ON `meeting` (`recorder_id`);--> statement-breakpoint
CREATE TABLE `decision` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "decision_number" CHECK("decision"."number" >= 1),
	CONSTRAINT "decision_text" CHECK(trim("decision"."text") <> '')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_by_number` ON `decision` (`board_id`,`number`);--> statement-breakpoint
CREATE INDEX `decision_by_meeting` ON `decision` (`meeting_id`,`number`);--> statement-breakpoint
CREATE INDEX `decision_by_item` ON `decision` (`agenda_item_id`);--> statement-breakpoint
CREATE TABLE `minutes_note` (
	`id` text PRIMARY KEY NOT NULL,
	`agenda_item_id` text NOT NULL,
	`body` text NOT NULL,
	`plain_text` text NOT NULL,
	`revision` integer NOT NULL,
	`saved_at` text NOT NULL,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "minutes_note_body" CHECK(json_valid("minutes_note"."body")),
	CONSTRAINT "minutes_note_revision" CHECK("minutes_note"."revision" >= 1)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `minutes_note_by_item` ON `minutes_note` (`agenda_item_id`);--> statement-breakpoint
CREATE TABLE `motion` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`mover_id` text,
	`seconder_id` text,
	`method` text,
	`votes_for` integer,
	`votes_against` integer,
	`votes_abstain` integer,
	`result` text,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`mover_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`seconder_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "motion_number" CHECK("motion"."number" >= 1),
	CONSTRAINT "motion_text" CHECK(trim("motion"."text") <> ''),
	CONSTRAINT "motion_method" CHECK("motion"."method" in ('voice', 'show_of_hands', 'roll_call', 'ballot', 'unanimous_consent')),
	CONSTRAINT "motion_votes" CHECK(("motion"."votes_for" is null or "motion"."votes_for" >= 0) and ("motion"."votes_against" is null or "motion"."votes_against" >= 0) and ("motion"."votes_abstain" is null or "motion"."votes_abstain" >= 0)),
	CONSTRAINT "motion_result" CHECK("motion"."result" in ('carried', 'failed', 'tabled', 'withdrawn'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `motion_by_number` ON `motion` (`board_id`,`number`);--> statement-breakpoint
CREATE INDEX `motion_by_meeting` ON `motion` (`meeting_id`,`number`);--> statement-breakpoint
CREATE INDEX `motion_by_item` ON `motion` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `motion_by_mover` ON `motion` (`mover_id`);--> statement-breakpoint
CREATE INDEX `motion_by_seconder` ON `motion` (`seconder_id`);--> statement-breakpoint
CREATE TABLE `vote` (
	`id` text PRIMARY KEY NOT NULL,
	`motion_id` text NOT NULL,
	`person_id` text NOT NULL,
	`choice` text NOT NULL,
	FOREIGN KEY (`motion_id`) REFERENCES `motion`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "vote_choice" CHECK("vote"."choice" in ('for', 'against', 'abstain', 'recused'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `vote_pair` ON `vote` (`motion_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `vote_by_person` ON `vote` (`person_id`);--> statement-breakpoint
CREATE TABLE `search_entry` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`row_id` text NOT NULL,
	`text` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entry_by_row` ON `search_entry` (`kind`,`row_id`);