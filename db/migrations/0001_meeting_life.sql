CREATE TABLE `agenda_template` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`name` text NOT NULL,
	`items` text NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "agenda_template_name" CHECK(trim("agenda_template"."name") <> ''),
	CONSTRAINT "agenda_template_items" CHECK(json_valid("agenda_template"."items"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_template_by_name` ON `agenda_template` (`board_id`,`name`);--> statement-breakpoint
CREATE TABLE `snippet` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`abbreviation` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "snippet_abbreviation" CHECK(trim("snippet"."abbreviation") <> ''),
	CONSTRAINT "snippet_text" CHECK(trim("snippet"."text") <> '')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `snippet_by_abbreviation` ON `snippet` (`institution_id`,`abbreviation`);--> statement-breakpoint
CREATE TABLE `agenda_version` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`number` integer NOT NULL,
	`published_on` text NOT NULL,
	`published_at` text NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "agenda_version_number" CHECK("agenda_version"."number" >= 1),
	CONSTRAINT "agenda_version_published_on" CHECK("agenda_version"."published_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "agenda_version"."published_on" >= '1900-01-01'),
	CONSTRAINT "agenda_version_content" CHECK(json_valid("agenda_version"."content"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_version_by_number` ON `agenda_version` (`meeting_id`,`number`);--> statement-breakpoint
CREATE TABLE `item_span` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "item_span_started_at" CHECK("item_span"."started_at" glob '[0-2][0-9]:[0-5][0-9]' and "item_span"."started_at" < '24:00'),
	CONSTRAINT "item_span_ended_at" CHECK("item_span"."ended_at" is null or ("item_span"."ended_at" glob '[0-2][0-9]:[0-5][0-9]' and "item_span"."ended_at" < '24:00' and "item_span"."ended_at" >= "item_span"."started_at"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `item_span_by_meeting` ON `item_span` (`meeting_id`,`started_at`);--> statement-breakpoint
CREATE INDEX `item_span_by_item` ON `item_span` (`agenda_item_id`);--> statement-breakpoint
CREATE TABLE `presence_change` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`attendance_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`agenda_item_id` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`attendance_id`) REFERENCES `attendance`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "presence_change_kind" CHECK("presence_change"."kind" in ('arrived', 'left', 'rejoined', 'moved_online', 'moved_to_room')),
	CONSTRAINT "presence_change_at" CHECK("presence_change"."at" glob '[0-2][0-9]:[0-5][0-9]' and "presence_change"."at" < '24:00')
) STRICT;
--> statement-breakpoint
CREATE INDEX `presence_change_by_meeting` ON `presence_change` (`meeting_id`,`at`);--> statement-breakpoint
CREATE INDEX `presence_change_by_attendance` ON `presence_change` (`attendance_id`);--> statement-breakpoint
CREATE INDEX `presence_change_by_item` ON `presence_change` (`agenda_item_id`);--> statement-breakpoint
CREATE TABLE `proposal` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`title` text NOT NULL,
	`question` text,
	`kind` text NOT NULL,
	`presenter_id` text,
	`presenter_name` text,
	`proposed_by_id` text,
	`minutes_allotted` integer,
	`proposed_on` text NOT NULL,
	`status` text NOT NULL,
	`agenda_item_id` text,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`presenter_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`proposed_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "proposal_title" CHECK(trim("proposal"."title") <> ''),
	CONSTRAINT "proposal_kind" CHECK("proposal"."kind" in ('procedural', 'information', 'discussion', 'decision', 'consent')),
	CONSTRAINT "proposal_presenter" CHECK("proposal"."presenter_id" is null or "proposal"."presenter_name" is null),
	CONSTRAINT "proposal_minutes" CHECK("proposal"."minutes_allotted" is null or "proposal"."minutes_allotted" between 0 and 1440),
	CONSTRAINT "proposal_proposed_on" CHECK("proposal"."proposed_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "proposal"."proposed_on" >= '1900-01-01'),
	CONSTRAINT "proposal_status" CHECK("proposal"."status" in ('waiting', 'scheduled', 'dropped')),
	CONSTRAINT "proposal_item" CHECK(("proposal"."status" = 'scheduled') = ("proposal"."agenda_item_id" is not null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `proposal_by_board` ON `proposal` (`board_id`,`status`,`proposed_on`);--> statement-breakpoint
CREATE INDEX `proposal_by_presenter` ON `proposal` (`presenter_id`);--> statement-breakpoint
CREATE INDEX `proposal_by_proposer` ON `proposal` (`proposed_by_id`);--> statement-breakpoint
CREATE INDEX `proposal_by_item` ON `proposal` (`agenda_item_id`);--> statement-breakpoint
CREATE TABLE `recess` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "recess_started_at" CHECK("recess"."started_at" glob '[0-2][0-9]:[0-5][0-9]' and "recess"."started_at" < '24:00'),
	CONSTRAINT "recess_ended_at" CHECK("recess"."ended_at" is null or ("recess"."ended_at" glob '[0-2][0-9]:[0-5][0-9]' and "recess"."ended_at" < '24:00' and "recess"."ended_at" >= "recess"."started_at"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `recess_by_meeting` ON `recess` (`meeting_id`,`started_at`);--> statement-breakpoint
CREATE TABLE `declared_interest` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`person_id` text NOT NULL,
	`text` text,
	`at` text,
	`is_recused` integer NOT NULL,
	`has_left_room` integer NOT NULL,
	`returned_at` text,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "declared_interest_at" CHECK("declared_interest"."at" is null or "declared_interest"."at" glob '[0-2][0-9]:[0-5][0-9]' and "declared_interest"."at" < '24:00'),
	CONSTRAINT "declared_interest_is_recused" CHECK("declared_interest"."is_recused" in (0, 1)),
	CONSTRAINT "declared_interest_has_left_room" CHECK("declared_interest"."has_left_room" in (0, 1) and ("declared_interest"."is_recused" = 1 or "declared_interest"."has_left_room" = 0)),
	CONSTRAINT "declared_interest_returned_at" CHECK("declared_interest"."returned_at" is null or "declared_interest"."returned_at" glob '[0-2][0-9]:[0-5][0-9]' and "declared_interest"."returned_at" < '24:00')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `declared_interest_pair` ON `declared_interest` (`agenda_item_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `declared_interest_by_meeting` ON `declared_interest` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `declared_interest_by_person` ON `declared_interest` (`person_id`);--> statement-breakpoint
CREATE INDEX `declared_interest_by_board` ON `declared_interest` (`board_id`);--> statement-breakpoint
CREATE TABLE `idea` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "idea_text" CHECK(trim("idea"."text") <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `idea_by_meeting` ON `idea` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `idea_by_item` ON `idea` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `idea_by_board` ON `idea` (`board_id`);--> statement-breakpoint
CREATE TABLE `industry_comment` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`person_id` text,
	`speaker_name` text,
	`text` text NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "industry_comment_speaker" CHECK("industry_comment"."person_id" is null or "industry_comment"."speaker_name" is null),
	CONSTRAINT "industry_comment_text" CHECK(trim("industry_comment"."text") <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `industry_comment_by_meeting` ON `industry_comment` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `industry_comment_by_item` ON `industry_comment` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `industry_comment_by_person` ON `industry_comment` (`person_id`);--> statement-breakpoint
CREATE INDEX `industry_comment_by_board` ON `industry_comment` (`board_id`);--> statement-breakpoint
CREATE TABLE `minutes_draft` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`number` integer NOT NULL,
	`circulated_on` text NOT NULL,
	`circulated_at` text NOT NULL,
	`comments_due_on` text,
	`record` text NOT NULL,
	`sha256` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "minutes_draft_number" CHECK("minutes_draft"."number" >= 1),
	CONSTRAINT "minutes_draft_circulated_on" CHECK("minutes_draft"."circulated_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "minutes_draft"."circulated_on" >= '1900-01-01'),
	CONSTRAINT "minutes_draft_comments_due_on" CHECK("minutes_draft"."comments_due_on" is null or "minutes_draft"."comments_due_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "minutes_draft"."comments_due_on" >= '1900-01-01'),
	CONSTRAINT "minutes_draft_record" CHECK(json_valid("minutes_draft"."record")),
	CONSTRAINT "minutes_draft_sha256" CHECK(length("minutes_draft"."sha256") = 64)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `minutes_draft_by_number` ON `minutes_draft` (`meeting_id`,`number`);--> statement-breakpoint
CREATE TABLE `review_comment` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`agenda_item_id` text,
	`draft_id` text,
	`author_id` text,
	`author_name` text NOT NULL,
	`quote` text,
	`text` text NOT NULL,
	`status` text NOT NULL,
	`response` text,
	`made_on` text NOT NULL,
	`resolved_on` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`draft_id`) REFERENCES `minutes_draft`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "review_comment_author_name" CHECK(trim("review_comment"."author_name") <> ''),
	CONSTRAINT "review_comment_text" CHECK(trim("review_comment"."text") <> ''),
	CONSTRAINT "review_comment_status" CHECK("review_comment"."status" in ('open', 'accepted', 'declined')),
	CONSTRAINT "review_comment_made_on" CHECK("review_comment"."made_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "review_comment"."made_on" >= '1900-01-01'),
	CONSTRAINT "review_comment_resolved_on" CHECK(("review_comment"."status" = 'open') = ("review_comment"."resolved_on" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `review_comment_by_meeting` ON `review_comment` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `review_comment_by_item` ON `review_comment` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `review_comment_by_draft` ON `review_comment` (`draft_id`);--> statement-breakpoint
CREATE INDEX `review_comment_by_author` ON `review_comment` (`author_id`);--> statement-breakpoint
CREATE TABLE `sealed_record` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`version` integer NOT NULL,
	`position` integer NOT NULL,
	`record` text NOT NULL,
	`sha256` text NOT NULL,
	`previous_sha256` text,
	`sealed_at` text NOT NULL,
	`sealed_by` text NOT NULL,
	`reason` text,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "sealed_record_version" CHECK("sealed_record"."version" >= 1 and ("sealed_record"."version" = 1) = ("sealed_record"."reason" is null)),
	CONSTRAINT "sealed_record_position" CHECK("sealed_record"."position" >= 1 and ("sealed_record"."position" = 1) = ("sealed_record"."previous_sha256" is null)),
	CONSTRAINT "sealed_record_record" CHECK(json_valid("sealed_record"."record")),
	CONSTRAINT "sealed_record_sha256" CHECK(length("sealed_record"."sha256") = 64)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sealed_record_by_position` ON `sealed_record` (`board_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `sealed_record_by_version` ON `sealed_record` (`meeting_id`,`version`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_change` (
	`change_set_seq` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`topic` text NOT NULL,
	`row_id` text NOT NULL,
	`operation` text NOT NULL,
	`before` text,
	`after` text,
	PRIMARY KEY(`change_set_seq`, `ordinal`),
	FOREIGN KEY (`change_set_seq`) REFERENCES `change_set`(`seq`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "change_operation" CHECK("__new_change"."operation" in ('insert', 'update', 'delete')),
	CONSTRAINT "change_before" CHECK(("__new_change"."operation" = 'insert') = ("__new_change"."before" is null)),
	CONSTRAINT "change_after" CHECK(("__new_change"."operation" = 'delete') = ("__new_change"."after" is null))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_change`("change_set_seq", "ordinal", "topic", "row_id", "operation", "before", "after") SELECT "change_set_seq", "ordinal", "topic", "row_id", "operation", "before", "after" FROM `change`;--> statement-breakpoint
DROP TABLE `change`;--> statement-breakpoint
ALTER TABLE `__new_change` RENAME TO `change`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `change_by_row` ON `change` (`topic`,`row_id`,`change_set_seq`,`ordinal`);--> statement-breakpoint
CREATE INDEX `change_of_removals` ON `change` (`topic`) WHERE "change"."operation" = 'delete';--> statement-breakpoint
ALTER TABLE `change_set` ADD `undoes_seq` integer REFERENCES change_set(seq) ON DELETE restrict;--> statement-breakpoint
CREATE INDEX `change_set_by_undone` ON `change_set` (`undoes_seq`);--> statement-breakpoint
CREATE TABLE `__new_meeting` (
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
	`approval_note` text,
	`correction_reason` text,
	`first_item_number` integer,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`presiding_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recorder_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "meeting_title" CHECK(trim("__new_meeting"."title") <> ''),
	CONSTRAINT "meeting_kind" CHECK("__new_meeting"."kind" in ('regular', 'special', 'annual', 'skills_validation', 'subcommittee')),
	CONSTRAINT "meeting_status" CHECK("__new_meeting"."status" in ('planned', 'in_progress', 'held', 'approved', 'correcting', 'cancelled')),
	CONSTRAINT "meeting_date" CHECK("__new_meeting"."date" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "__new_meeting"."date" >= '1900-01-01'),
	CONSTRAINT "meeting_times" CHECK("__new_meeting"."start_time" glob '[0-2][0-9]:[0-5][0-9]' and "__new_meeting"."start_time" < '24:00' and "__new_meeting"."end_time" glob '[0-2][0-9]:[0-5][0-9]' and "__new_meeting"."end_time" < '24:00' and "__new_meeting"."end_time" > "__new_meeting"."start_time"),
	CONSTRAINT "meeting_mode" CHECK("__new_meeting"."mode" in ('in_person', 'online', 'hybrid')),
	CONSTRAINT "meeting_called_to_order_at" CHECK("__new_meeting"."called_to_order_at" is null or "__new_meeting"."called_to_order_at" glob '[0-2][0-9]:[0-5][0-9]' and "__new_meeting"."called_to_order_at" < '24:00'),
	CONSTRAINT "meeting_adjourned_at" CHECK("__new_meeting"."adjourned_at" is null or "__new_meeting"."adjourned_at" glob '[0-2][0-9]:[0-5][0-9]' and "__new_meeting"."adjourned_at" < '24:00'),
	CONSTRAINT "meeting_approved_on" CHECK(("__new_meeting"."status" in ('approved', 'correcting')) = ("__new_meeting"."approved_on" is not null)),
	CONSTRAINT "meeting_correction_reason" CHECK(("__new_meeting"."status" = 'correcting') = ("__new_meeting"."correction_reason" is not null)),
	CONSTRAINT "meeting_first_item_number" CHECK("__new_meeting"."first_item_number" is null or "__new_meeting"."first_item_number" >= 1),
	CONSTRAINT "meeting_approved_as_corrected" CHECK("__new_meeting"."approved_as_corrected" in (0, 1))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_meeting`("id", "board_id", "title", "kind", "status", "date", "start_time", "end_time", "time_zone", "place", "online_address", "mode", "called_to_order_at", "adjourned_at", "presiding_id", "recorder_id", "approved_on", "approved_as_corrected") SELECT "id", "board_id", "title", "kind", "status", "date", "start_time", "end_time", "time_zone", "place", "online_address", "mode", "called_to_order_at", "adjourned_at", "presiding_id", "recorder_id", "approved_on", "approved_as_corrected" FROM `meeting`;--> statement-breakpoint
DROP TABLE `meeting`;--> statement-breakpoint
ALTER TABLE `__new_meeting` RENAME TO `meeting`;--> statement-breakpoint
CREATE INDEX `meeting_by_board` ON `meeting` (`board_id`,`date`,`start_time`);--> statement-breakpoint
CREATE INDEX `meeting_by_date` ON `meeting` (`date`);--> statement-breakpoint
CREATE INDEX `meeting_by_presiding` ON `meeting` (`presiding_id`);--> statement-breakpoint
CREATE INDEX `meeting_by_recorder` ON `meeting` (`recorder_id`);--> statement-breakpoint
CREATE TABLE `__new_motion` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`meeting_id` text,
	`agenda_item_id` text,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`mover_id` text,
	`seconder_id` text,
	`method` text,
	`votes_for` integer,
	`votes_against` integer,
	`votes_abstain` integer,
	`result` text,
	`kind` text DEFAULT 'main' NOT NULL,
	`amends_id` text,
	`approves_meeting_id` text,
	`approves_as_corrected` integer,
	`majority_rule` text,
	`voted_at` text,
	`voted_on` text,
	`without_quorum_reason` text,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`mover_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`seconder_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`amends_id`) REFERENCES `motion`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`approves_meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "motion_number" CHECK("__new_motion"."number" >= 1),
	CONSTRAINT "motion_place" CHECK(("__new_motion"."meeting_id" is null) = ("__new_motion"."agenda_item_id" is null)),
	CONSTRAINT "motion_email" CHECK(("__new_motion"."meeting_id" is null) = ("__new_motion"."method" is 'email')),
	CONSTRAINT "motion_kind" CHECK("__new_motion"."kind" in ('main', 'amendment', 'approve_minutes', 'adjourn', 'recess', 'fix_time', 'obtain_quorum')),
	CONSTRAINT "motion_amends" CHECK(("__new_motion"."kind" = 'amendment') = ("__new_motion"."amends_id" is not null)),
	CONSTRAINT "motion_approves" CHECK(("__new_motion"."kind" = 'approve_minutes') = ("__new_motion"."approves_meeting_id" is not null) and ("__new_motion"."kind" = 'approve_minutes') = ("__new_motion"."approves_as_corrected" is not null) and ("__new_motion"."approves_as_corrected" is null or "__new_motion"."approves_as_corrected" in (0, 1))),
	CONSTRAINT "motion_majority_rule" CHECK("__new_motion"."majority_rule" in ('majority_of_votes', 'majority_of_present', 'two_thirds_of_votes')),
	CONSTRAINT "motion_voted_at" CHECK("__new_motion"."voted_at" is null or "__new_motion"."voted_at" glob '[0-2][0-9]:[0-5][0-9]' and "__new_motion"."voted_at" < '24:00'),
	CONSTRAINT "motion_voted_on" CHECK("__new_motion"."voted_on" is null or ("__new_motion"."voted_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "__new_motion"."voted_on" >= '1900-01-01' and "__new_motion"."meeting_id" is null)),
	CONSTRAINT "motion_text" CHECK(trim("__new_motion"."text") <> ''),
	CONSTRAINT "motion_method" CHECK("__new_motion"."method" in ('voice', 'show_of_hands', 'roll_call', 'ballot', 'unanimous_consent', 'email')),
	CONSTRAINT "motion_votes" CHECK(("__new_motion"."votes_for" is null or "__new_motion"."votes_for" >= 0) and ("__new_motion"."votes_against" is null or "__new_motion"."votes_against" >= 0) and ("__new_motion"."votes_abstain" is null or "__new_motion"."votes_abstain" >= 0)),
	CONSTRAINT "motion_result" CHECK("__new_motion"."result" in ('carried', 'failed', 'tabled', 'withdrawn'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_motion`("id", "board_id", "meeting_id", "agenda_item_id", "number", "text", "mover_id", "seconder_id", "method", "votes_for", "votes_against", "votes_abstain", "result") SELECT "id", "board_id", "meeting_id", "agenda_item_id", "number", "text", "mover_id", "seconder_id", "method", "votes_for", "votes_against", "votes_abstain", "result" FROM `motion`;--> statement-breakpoint
DROP TABLE `motion`;--> statement-breakpoint
ALTER TABLE `__new_motion` RENAME TO `motion`;--> statement-breakpoint
CREATE UNIQUE INDEX `motion_by_number` ON `motion` (`board_id`,`number`);--> statement-breakpoint
CREATE INDEX `motion_by_meeting` ON `motion` (`meeting_id`,`number`);--> statement-breakpoint
CREATE INDEX `motion_by_item` ON `motion` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `motion_by_mover` ON `motion` (`mover_id`);--> statement-breakpoint
CREATE INDEX `motion_by_seconder` ON `motion` (`seconder_id`);--> statement-breakpoint
CREATE INDEX `motion_by_amended` ON `motion` (`amends_id`);--> statement-breakpoint
CREATE INDEX `motion_by_approved_meeting` ON `motion` (`approves_meeting_id`);--> statement-breakpoint
CREATE TABLE `__new_action_item` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`meeting_id` text,
	`agenda_item_id` text,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`due_on` text,
	`status` text NOT NULL,
	`closed_on` text,
	`given_on` text,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "action_item_number" CHECK("__new_action_item"."number" >= 1),
	CONSTRAINT "action_item_text" CHECK(trim("__new_action_item"."text") <> ''),
	CONSTRAINT "action_item_due_on" CHECK("__new_action_item"."due_on" is null or "__new_action_item"."due_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "__new_action_item"."due_on" >= '1900-01-01'),
	CONSTRAINT "action_item_status" CHECK("__new_action_item"."status" in ('open', 'in_progress', 'blocked', 'done', 'dropped')),
	CONSTRAINT "action_item_closed_on" CHECK(("__new_action_item"."status" in ('done', 'dropped')) = ("__new_action_item"."closed_on" is not null)),
	CONSTRAINT "action_item_given_on" CHECK("__new_action_item"."given_on" is null or "__new_action_item"."given_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "__new_action_item"."given_on" >= '1900-01-01'),
	CONSTRAINT "action_item_origin" CHECK(("__new_action_item"."meeting_id" is null) = ("__new_action_item"."agenda_item_id" is null))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_action_item`("id", "board_id", "meeting_id", "agenda_item_id", "number", "text", "due_on", "status", "closed_on") SELECT "id", "board_id", "meeting_id", "agenda_item_id", "number", "text", "due_on", "status", "closed_on" FROM `action_item`;--> statement-breakpoint
DROP TABLE `action_item`;--> statement-breakpoint
ALTER TABLE `__new_action_item` RENAME TO `action_item`;--> statement-breakpoint
CREATE UNIQUE INDEX `action_item_by_number` ON `action_item` (`board_id`,`number`);--> statement-breakpoint
CREATE INDEX `action_item_by_board` ON `action_item` (`board_id`,`status`,`due_on`);--> statement-breakpoint
CREATE INDEX `action_item_by_due` ON `action_item` (`status`,`due_on`);--> statement-breakpoint
CREATE INDEX `action_item_by_meeting` ON `action_item` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `action_item_by_item` ON `action_item` (`agenda_item_id`);--> statement-breakpoint
CREATE TABLE `__new_board` (
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
	`majority_rule` text DEFAULT 'majority_of_votes' NOT NULL,
	`recused_in_quorum` integer DEFAULT true NOT NULL,
	`minutes_days` integer,
	`meetings_per_year` integer,
	`item_numbering` text DEFAULT 'per_meeting' NOT NULL,
	`language` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "board_name" CHECK(trim("__new_board"."name") <> ''),
	CONSTRAINT "board_kind" CHECK("__new_board"."kind" in ('program_advisory_committee', 'employer_board', 'institutional_advisory_committee', 'other')),
	CONSTRAINT "board_cloth" CHECK("__new_board"."cloth" in ('petrol', 'umber', 'plum', 'straw', 'moss', 'slate', 'rose', 'navy')),
	CONSTRAINT "board_quorum_rule" CHECK("__new_board"."quorum_rule" in ('majority', 'half_plus_one', 'fixed')),
	CONSTRAINT "board_quorum_fixed" CHECK(("__new_board"."quorum_rule" = 'fixed') = ("__new_board"."quorum_fixed" is not null) and ("__new_board"."quorum_fixed" is null or "__new_board"."quorum_fixed" >= 1)),
	CONSTRAINT "board_requires_seconder" CHECK("__new_board"."requires_seconder" in (0, 1)),
	CONSTRAINT "board_notice_days" CHECK("__new_board"."notice_days" is null or "__new_board"."notice_days" between 0 and 365),
	CONSTRAINT "board_majority_rule" CHECK("__new_board"."majority_rule" in ('majority_of_votes', 'majority_of_present', 'two_thirds_of_votes')),
	CONSTRAINT "board_recused_in_quorum" CHECK("__new_board"."recused_in_quorum" in (0, 1)),
	CONSTRAINT "board_minutes_days" CHECK("__new_board"."minutes_days" is null or "__new_board"."minutes_days" between 0 and 365),
	CONSTRAINT "board_meetings_per_year" CHECK("__new_board"."meetings_per_year" is null or "__new_board"."meetings_per_year" between 1 and 366),
	CONSTRAINT "board_item_numbering" CHECK("__new_board"."item_numbering" in ('per_meeting', 'running'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_board`("id", "institution_id", "name", "short_name", "kind", "cloth", "quorum_rule", "quorum_fixed", "requires_seconder", "notice_days") SELECT "id", "institution_id", "name", "short_name", "kind", "cloth", "quorum_rule", "quorum_fixed", "requires_seconder", "notice_days" FROM `board`;--> statement-breakpoint
DROP TABLE `board`;--> statement-breakpoint
ALTER TABLE `__new_board` RENAME TO `board`;--> statement-breakpoint
CREATE INDEX `board_by_institution` ON `board` (`institution_id`,`name`);--> statement-breakpoint
CREATE TABLE `__new_agenda_item` (
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
	`is_confidential` integer DEFAULT false NOT NULL,
	`pulled_from_id` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`parent_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`presenter_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`pulled_from_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "agenda_item_position" CHECK("__new_agenda_item"."position" >= 0),
	CONSTRAINT "agenda_item_kind" CHECK("__new_agenda_item"."kind" in ('procedural', 'information', 'discussion', 'decision', 'consent')),
	CONSTRAINT "agenda_item_standing" CHECK("__new_agenda_item"."standing" in ('call_to_order', 'previous_minutes', 'matters_arising', 'next_meeting', 'adjournment')),
	CONSTRAINT "agenda_item_title" CHECK(trim("__new_agenda_item"."title") <> ''),
	CONSTRAINT "agenda_item_presenter" CHECK("__new_agenda_item"."presenter_id" is null or "__new_agenda_item"."presenter_name" is null),
	CONSTRAINT "agenda_item_minutes" CHECK("__new_agenda_item"."minutes_allotted" is null or "__new_agenda_item"."minutes_allotted" between 0 and 1440),
	CONSTRAINT "agenda_item_is_confidential" CHECK("__new_agenda_item"."is_confidential" in (0, 1))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_agenda_item`("id", "meeting_id", "parent_id", "position", "kind", "standing", "title", "question", "presenter_id", "presenter_name", "minutes_allotted") SELECT "id", "meeting_id", "parent_id", "position", "kind", "standing", "title", "question", "presenter_id", "presenter_name", "minutes_allotted" FROM `agenda_item`;--> statement-breakpoint
DROP TABLE `agenda_item`;--> statement-breakpoint
ALTER TABLE `__new_agenda_item` RENAME TO `agenda_item`;--> statement-breakpoint
CREATE INDEX `agenda_item_by_pulled_from` ON `agenda_item` (`pulled_from_id`);--> statement-breakpoint
CREATE INDEX `agenda_item_by_meeting` ON `agenda_item` (`meeting_id`,`parent_id`,`position`);--> statement-breakpoint
CREATE INDEX `agenda_item_by_parent` ON `agenda_item` (`parent_id`);--> statement-breakpoint
CREATE INDEX `agenda_item_by_presenter` ON `agenda_item` (`presenter_id`);