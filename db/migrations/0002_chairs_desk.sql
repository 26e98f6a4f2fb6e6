CREATE TABLE `action_link` (
	`id` text PRIMARY KEY NOT NULL,
	`action_item_id` text NOT NULL,
	`agenda_item_id` text,
	`motion_id` text,
	FOREIGN KEY (`action_item_id`) REFERENCES `action_item`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`motion_id`) REFERENCES `motion`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "action_link_target" CHECK(("action_link"."agenda_item_id" is null) + ("action_link"."motion_id" is null) = 1)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `action_link_item_pair` ON `action_link` (`action_item_id`,`agenda_item_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `action_link_motion_pair` ON `action_link` (`action_item_id`,`motion_id`);--> statement-breakpoint
CREATE INDEX `action_link_by_item` ON `action_link` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `action_link_by_motion` ON `action_link` (`motion_id`);--> statement-breakpoint
CREATE TABLE `action_note` (
	`id` text PRIMARY KEY NOT NULL,
	`action_item_id` text NOT NULL,
	`text` text NOT NULL,
	`author_name` text NOT NULL,
	`written_at` text NOT NULL,
	FOREIGN KEY (`action_item_id`) REFERENCES `action_item`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "action_note_text" CHECK(trim("action_note"."text") <> ''),
	CONSTRAINT "action_note_author_name" CHECK(trim("action_note"."author_name") <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `action_note_by_action` ON `action_note` (`action_item_id`,`written_at`);--> statement-breakpoint
CREATE TABLE `due_change` (
	`id` text PRIMARY KEY NOT NULL,
	`action_item_id` text NOT NULL,
	`due_before` text,
	`due_after` text,
	`changed_by` text NOT NULL,
	`changed_at` text NOT NULL,
	`reason` text,
	FOREIGN KEY (`action_item_id`) REFERENCES `action_item`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "due_change_before" CHECK("due_change"."due_before" is null or "due_change"."due_before" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "due_change"."due_before" >= '1900-01-01'),
	CONSTRAINT "due_change_after" CHECK("due_change"."due_after" is null or "due_change"."due_after" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "due_change"."due_after" >= '1900-01-01'),
	CONSTRAINT "due_change_differs" CHECK("due_change"."due_before" is not "due_change"."due_after"),
	CONSTRAINT "due_change_changed_by" CHECK(trim("due_change"."changed_by") <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `due_change_by_action` ON `due_change` (`action_item_id`,`changed_at`);--> statement-breakpoint
CREATE TABLE `exchange_notice` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`data` text NOT NULL,
	`seen_at` text,
	CONSTRAINT "exchange_notice_data" CHECK(json_valid("exchange_notice"."data"))
) STRICT;
--> statement-breakpoint
CREATE TABLE `peer` (
	`site_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`knows` text NOT NULL,
	`heard_at` text,
	`handed_at` text,
	CONSTRAINT "peer_knows" CHECK(json_valid("peer"."knows"))
) STRICT;
--> statement-breakpoint
CREATE TABLE `received_change` (
	`change_set_seq` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`topic` text NOT NULL,
	`row_id` text NOT NULL,
	`operation` text NOT NULL,
	`before` text,
	`after` text,
	PRIMARY KEY(`change_set_seq`, `ordinal`),
	FOREIGN KEY (`change_set_seq`) REFERENCES `change_set`(`seq`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "received_change_operation" CHECK("received_change"."operation" in ('insert', 'update', 'delete'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `received_change_by_row` ON `received_change` (`topic`,`row_id`,`change_set_seq`,`ordinal`);--> statement-breakpoint
CREATE TABLE `note_variant` (
	`id` text PRIMARY KEY NOT NULL,
	`agenda_item_id` text NOT NULL,
	`body` text NOT NULL,
	`plain_text` text NOT NULL,
	`reason` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` text NOT NULL,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "note_variant_body" CHECK(json_valid("note_variant"."body")),
	CONSTRAINT "note_variant_reason" CHECK("note_variant"."reason" in ('written_at_once', 'sealed_meanwhile'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `note_variant_by_item` ON `note_variant` (`agenda_item_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
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
	`priority` text DEFAULT 'normal' NOT NULL,
	`status_reason` text,
	`repeats` text,
	`repeat_of_id` text,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`repeat_of_id`) REFERENCES `action_item`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "action_item_number" CHECK("__new_action_item"."number" >= 1),
	CONSTRAINT "action_item_text" CHECK(trim("__new_action_item"."text") <> ''),
	CONSTRAINT "action_item_due_on" CHECK("__new_action_item"."due_on" is null or "__new_action_item"."due_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "__new_action_item"."due_on" >= '1900-01-01'),
	CONSTRAINT "action_item_status" CHECK("__new_action_item"."status" in ('open', 'in_progress', 'blocked', 'done', 'dropped')),
	CONSTRAINT "action_item_closed_on" CHECK(("__new_action_item"."status" in ('done', 'dropped')) = ("__new_action_item"."closed_on" is not null)),
	CONSTRAINT "action_item_given_on" CHECK("__new_action_item"."given_on" is null or "__new_action_item"."given_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "__new_action_item"."given_on" >= '1900-01-01'),
	CONSTRAINT "action_item_origin" CHECK(("__new_action_item"."meeting_id" is null) = ("__new_action_item"."agenda_item_id" is null)),
	CONSTRAINT "action_item_priority" CHECK("__new_action_item"."priority" in ('low', 'normal', 'high')),
	CONSTRAINT "action_item_status_reason" CHECK("__new_action_item"."status_reason" is null or "__new_action_item"."status" in ('blocked', 'dropped')),
	CONSTRAINT "action_item_repeats" CHECK("__new_action_item"."repeats" in ('every_meeting', 'every_year'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_action_item`("id", "board_id", "meeting_id", "agenda_item_id", "number", "text", "due_on", "status", "closed_on", "given_on") SELECT "id", "board_id", "meeting_id", "agenda_item_id", "number", "text", "due_on", "status", "closed_on", "given_on" FROM `action_item`;--> statement-breakpoint
DROP TABLE `action_item`;--> statement-breakpoint
ALTER TABLE `__new_action_item` RENAME TO `action_item`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `action_item_by_number` ON `action_item` (`board_id`,`number`);--> statement-breakpoint
CREATE INDEX `action_item_by_repeated` ON `action_item` (`repeat_of_id`);--> statement-breakpoint
CREATE INDEX `action_item_by_board` ON `action_item` (`board_id`,`status`,`due_on`);--> statement-breakpoint
CREATE INDEX `action_item_by_due` ON `action_item` (`status`,`due_on`);--> statement-breakpoint
CREATE INDEX `action_item_by_meeting` ON `action_item` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `action_item_by_item` ON `action_item` (`agenda_item_id`);--> statement-breakpoint
DROP INDEX `decision_by_number`;--> statement-breakpoint
CREATE INDEX `decision_by_number` ON `decision` (`board_id`,`number`);--> statement-breakpoint
DROP INDEX `motion_by_number`;--> statement-breakpoint
CREATE INDEX `motion_by_number` ON `motion` (`board_id`,`number`);--> statement-breakpoint
DROP INDEX `sealed_record_by_position`;--> statement-breakpoint
DROP INDEX `sealed_record_by_version`;--> statement-breakpoint
CREATE INDEX `sealed_record_by_position` ON `sealed_record` (`board_id`,`position`);--> statement-breakpoint
CREATE INDEX `sealed_record_by_version` ON `sealed_record` (`meeting_id`,`version`);--> statement-breakpoint
CREATE TABLE `__new_action_owner` (
	`id` text PRIMARY KEY NOT NULL,
	`action_item_id` text NOT NULL,
	`person_id` text,
	`office` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`action_item_id`) REFERENCES `action_item`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "action_owner_who" CHECK(("__new_action_owner"."person_id" is null) = ("__new_action_owner"."office" is not null)),
	CONSTRAINT "action_owner_office" CHECK("__new_action_owner"."office" in ('chair', 'vice_chair', 'secretary', 'member', 'ex_officio'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_action_owner`("id", "action_item_id", "person_id", "position") SELECT "id", "action_item_id", "person_id", "position" FROM `action_owner`;--> statement-breakpoint
DROP TABLE `action_owner`;--> statement-breakpoint
ALTER TABLE `__new_action_owner` RENAME TO `action_owner`;--> statement-breakpoint
CREATE UNIQUE INDEX `action_owner_pair` ON `action_owner` (`action_item_id`,`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `action_owner_office_pair` ON `action_owner` (`action_item_id`,`office`);--> statement-breakpoint
CREATE INDEX `action_owner_by_person` ON `action_owner` (`person_id`);--> statement-breakpoint
ALTER TABLE `change_set` ADD `knows` text;--> statement-breakpoint
ALTER TABLE `site` ADD `made_for` text;