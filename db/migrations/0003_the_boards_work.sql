CREATE TABLE `annual_report` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`year` integer NOT NULL,
	`sections` text NOT NULL,
	`filed_on` text,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "annual_report_year" CHECK("annual_report"."year" between 1900 and 2999),
	CONSTRAINT "annual_report_sections" CHECK(json_valid("annual_report"."sections")),
	CONSTRAINT "annual_report_filed_on" CHECK("annual_report"."filed_on" is null or "annual_report"."filed_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "annual_report"."filed_on" >= '1900-01-01')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `annual_report_pair` ON `annual_report` (`board_id`,`year`);--> statement-breakpoint
CREATE TABLE `board_profile` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`preset_id` text,
	`profile_id` text,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`profile_id`) REFERENCES `compliance_profile`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "board_profile_which" CHECK(("board_profile"."preset_id" is null) <> ("board_profile"."profile_id" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `board_profile_preset_pair` ON `board_profile` (`board_id`,`preset_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `board_profile_copy_pair` ON `board_profile` (`board_id`,`profile_id`);--> statement-breakpoint
CREATE INDEX `board_profile_by_profile` ON `board_profile` (`profile_id`);--> statement-breakpoint
CREATE TABLE `compliance_profile` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`preset_id` text NOT NULL,
	`name` text NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "compliance_profile_preset_id" CHECK(trim("compliance_profile"."preset_id") <> ''),
	CONSTRAINT "compliance_profile_name" CHECK(trim("compliance_profile"."name") <> ''),
	CONSTRAINT "compliance_profile_content" CHECK(json_valid("compliance_profile"."content"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `compliance_profile_by_institution` ON `compliance_profile` (`institution_id`);--> statement-breakpoint
CREATE TABLE `consultation` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text NOT NULL,
	`board_id` text,
	`meeting_id` text,
	`stakeholder` text NOT NULL,
	`held_on` text NOT NULL,
	`note` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "consultation_stakeholder" CHECK(trim("consultation"."stakeholder") <> ''),
	CONSTRAINT "consultation_held_on" CHECK("consultation"."held_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "consultation"."held_on" >= '1900-01-01')
) STRICT;
--> statement-breakpoint
CREATE INDEX `consultation_by_institution` ON `consultation` (`institution_id`,`held_on`);--> statement-breakpoint
CREATE INDEX `consultation_by_board` ON `consultation` (`board_id`);--> statement-breakpoint
CREATE INDEX `consultation_by_meeting` ON `consultation` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `plan_goal` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`year` integer NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`owner_id` text,
	`due_on` text,
	`status` text DEFAULT 'open' NOT NULL,
	`progress` text,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "plan_goal_year" CHECK("plan_goal"."year" between 1900 and 2999),
	CONSTRAINT "plan_goal_position" CHECK("plan_goal"."position" >= 0),
	CONSTRAINT "plan_goal_text" CHECK(trim("plan_goal"."text") <> ''),
	CONSTRAINT "plan_goal_due_on" CHECK("plan_goal"."due_on" is null or "plan_goal"."due_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "plan_goal"."due_on" >= '1900-01-01'),
	CONSTRAINT "plan_goal_status" CHECK("plan_goal"."status" in ('open', 'done', 'dropped'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `plan_goal_by_board` ON `plan_goal` (`board_id`,`year`,`position`);--> statement-breakpoint
CREATE INDEX `plan_goal_by_owner` ON `plan_goal` (`owner_id`);--> statement-breakpoint
CREATE TABLE `topic_review` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`topic` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "topic_review_topic" CHECK("topic_review"."topic" in ('curriculum', 'objectives', 'length', 'content', 'learning_resources', 'facilities', 'equipment', 'admission', 'delivery', 'evaluation', 'graduation', 'employment', 'licensing', 'student_surveys', 'funding', 'goals', 'outcomes', 'competencies', 'action_plan', 'annual_report', 'trends', 'ksa_feedback'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `topic_review_pair` ON `topic_review` (`agenda_item_id`,`topic`);--> statement-breakpoint
CREATE INDEX `topic_review_by_meeting` ON `topic_review` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `expertise` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "expertise_kind" CHECK("expertise"."kind" in ('sector', 'skill')),
	CONSTRAINT "expertise_label" CHECK(trim("expertise"."label") <> '')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `expertise_triple` ON `expertise` (`person_id`,`kind`,`label`);--> statement-breakpoint
CREATE TABLE `interest_statement` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`board_id` text,
	`text` text NOT NULL,
	`declared_on` text NOT NULL,
	`ended_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "interest_statement_text" CHECK(trim("interest_statement"."text") <> ''),
	CONSTRAINT "interest_statement_declared_on" CHECK("interest_statement"."declared_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "interest_statement"."declared_on" >= '1900-01-01'),
	CONSTRAINT "interest_statement_ended_on" CHECK("interest_statement"."ended_on" is null or "interest_statement"."ended_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "interest_statement"."ended_on" >= '1900-01-01')
) STRICT;
--> statement-breakpoint
CREATE INDEX `interest_statement_by_person` ON `interest_statement` (`person_id`);--> statement-breakpoint
CREATE INDEX `interest_statement_by_board` ON `interest_statement` (`board_id`);--> statement-breakpoint
CREATE TABLE `orientation_step` (
	`id` text PRIMARY KEY NOT NULL,
	`membership_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`done_on` text,
	FOREIGN KEY (`membership_id`) REFERENCES `membership`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "orientation_step_position" CHECK("orientation_step"."position" >= 0),
	CONSTRAINT "orientation_step_text" CHECK(trim("orientation_step"."text") <> ''),
	CONSTRAINT "orientation_step_done_on" CHECK("orientation_step"."done_on" is null or "orientation_step"."done_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "orientation_step"."done_on" >= '1900-01-01')
) STRICT;
--> statement-breakpoint
CREATE INDEX `orientation_step_by_membership` ON `orientation_step` (`membership_id`,`position`);--> statement-breakpoint
CREATE TABLE `seat_plan` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`category` text NOT NULL,
	`seats` integer NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "seat_plan_category" CHECK("seat_plan"."category" in ('employer', 'technician', 'labor', 'former_student', 'student', 'public', 'government', 'secondary_school', 'higher_education', 'faculty', 'administration', 'other')),
	CONSTRAINT "seat_plan_seats" CHECK("seat_plan"."seats" between 0 and 500)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `seat_plan_pair` ON `seat_plan` (`board_id`,`category`);--> statement-breakpoint
CREATE TABLE `development` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`program_id` text,
	`meeting_id` text,
	`agenda_item_id` text,
	`text` text NOT NULL,
	`kind` text NOT NULL,
	`direction` text NOT NULL,
	`host_id` text,
	`host_name` text,
	`topic` text,
	`held_on` text,
	`ends_on` text,
	`hours` real,
	`participants` integer,
	`participant_names` text,
	`follow_up` text,
	`recommendation_id` text,
	`recorded_on` text NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`host_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendation`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "development_text" CHECK(trim("development"."text") <> ''),
	CONSTRAINT "development_kind" CHECK("development"."kind" in ('workshop', 'seminar', 'externship', 'immersion_day', 'conference', 'other')),
	CONSTRAINT "development_direction" CHECK("development"."direction" in ('industry_to_staff', 'staff_to_industry')),
	CONSTRAINT "development_held_on" CHECK("development"."held_on" is null or "development"."held_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "development"."held_on" >= '1900-01-01'),
	CONSTRAINT "development_ends_on" CHECK("development"."ends_on" is null or "development"."ends_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "development"."ends_on" >= '1900-01-01'),
	CONSTRAINT "development_hours" CHECK("development"."hours" is null or "development"."hours" >= 0),
	CONSTRAINT "development_participants" CHECK("development"."participants" is null or "development"."participants" between 0 and 100000),
	CONSTRAINT "development_recorded_on" CHECK("development"."recorded_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "development"."recorded_on" >= '1900-01-01')
) STRICT;
--> statement-breakpoint
CREATE INDEX `development_by_board` ON `development` (`board_id`,`held_on`);--> statement-breakpoint
CREATE INDEX `development_by_program` ON `development` (`program_id`);--> statement-breakpoint
CREATE INDEX `development_by_meeting` ON `development` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `development_by_item` ON `development` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `development_by_host` ON `development` (`host_id`);--> statement-breakpoint
CREATE INDEX `development_by_recommendation` ON `development` (`recommendation_id`);--> statement-breakpoint
CREATE TABLE `interaction` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`contact_id` text,
	`board_id` text,
	`held_on` text NOT NULL,
	`channel` text NOT NULL,
	`by_id` text,
	`by_name` text,
	`note` text NOT NULL,
	`next_step` text,
	`next_step_on` text,
	`next_step_done_on` text,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`contact_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "interaction_held_on" CHECK("interaction"."held_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "interaction"."held_on" >= '1900-01-01'),
	CONSTRAINT "interaction_channel" CHECK("interaction"."channel" in ('meeting', 'visit', 'call', 'email', 'event', 'letter', 'other')),
	CONSTRAINT "interaction_note" CHECK(trim("interaction"."note") <> ''),
	CONSTRAINT "interaction_next_step_on" CHECK("interaction"."next_step_on" is null or "interaction"."next_step_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "interaction"."next_step_on" >= '1900-01-01'),
	CONSTRAINT "interaction_next_step_done_on" CHECK("interaction"."next_step_done_on" is null or "interaction"."next_step_done_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "interaction"."next_step_done_on" >= '1900-01-01')
) STRICT;
--> statement-breakpoint
CREATE INDEX `interaction_by_organization` ON `interaction` (`organization_id`,`held_on`);--> statement-breakpoint
CREATE INDEX `interaction_by_contact` ON `interaction` (`contact_id`);--> statement-breakpoint
CREATE INDEX `interaction_by_board` ON `interaction` (`board_id`);--> statement-breakpoint
CREATE INDEX `interaction_by_speaker` ON `interaction` (`by_id`);--> statement-breakpoint
CREATE TABLE `placement` (
	`id` text PRIMARY KEY NOT NULL,
	`pledge_id` text NOT NULL,
	`filled` integer NOT NULL,
	`hours` real,
	`starts_on` text,
	`ends_on` text,
	`note` text,
	FOREIGN KEY (`pledge_id`) REFERENCES `pledge`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "placement_filled" CHECK("placement"."filled" between 0 and 100000),
	CONSTRAINT "placement_hours" CHECK("placement"."hours" is null or "placement"."hours" >= 0),
	CONSTRAINT "placement_starts_on" CHECK("placement"."starts_on" is null or "placement"."starts_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "placement"."starts_on" >= '1900-01-01'),
	CONSTRAINT "placement_ends_on" CHECK("placement"."ends_on" is null or "placement"."ends_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "placement"."ends_on" >= '1900-01-01')
) STRICT;
--> statement-breakpoint
CREATE INDEX `placement_by_pledge` ON `placement` (`pledge_id`);--> statement-breakpoint
CREATE TABLE `pledge` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`program_id` text,
	`meeting_id` text,
	`agenda_item_id` text,
	`text` text NOT NULL,
	`organization_id` text,
	`contact_id` text,
	`kind` text NOT NULL,
	`places` integer,
	`term` text,
	`pledged_on` text NOT NULL,
	`agreement_expires_on` text,
	`status` text DEFAULT 'open' NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`contact_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "pledge_text" CHECK(trim("pledge"."text") <> ''),
	CONSTRAINT "pledge_kind" CHECK("pledge"."kind" in ('internship', 'apprenticeship', 'co_op', 'job_shadow', 'site_visit', 'mentoring', 'guest_lecture', 'equipment')),
	CONSTRAINT "pledge_places" CHECK("pledge"."places" is null or "pledge"."places" between 0 and 100000),
	CONSTRAINT "pledge_term" CHECK("pledge"."term" is null or ("pledge"."term" glob '[12][0-9][0-9][0-9]-*' and substr("pledge"."term", 6) in ('winter', 'spring', 'summer', 'fall', 'year'))),
	CONSTRAINT "pledge_pledged_on" CHECK("pledge"."pledged_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "pledge"."pledged_on" >= '1900-01-01'),
	CONSTRAINT "pledge_agreement_expires_on" CHECK("pledge"."agreement_expires_on" is null or "pledge"."agreement_expires_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "pledge"."agreement_expires_on" >= '1900-01-01'),
	CONSTRAINT "pledge_status" CHECK("pledge"."status" in ('open', 'withdrawn'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `pledge_by_board` ON `pledge` (`board_id`,`term`);--> statement-breakpoint
CREATE INDEX `pledge_by_program` ON `pledge` (`program_id`);--> statement-breakpoint
CREATE INDEX `pledge_by_meeting` ON `pledge` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `pledge_by_item` ON `pledge` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `pledge_by_organization` ON `pledge` (`organization_id`);--> statement-breakpoint
CREATE INDEX `pledge_by_contact` ON `pledge` (`contact_id`);--> statement-breakpoint
CREATE TABLE `prospect` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`program_id` text,
	`meeting_id` text,
	`agenda_item_id` text,
	`text` text NOT NULL,
	`organization_id` text,
	`contact_id` text,
	`stage` text NOT NULL,
	`source` text,
	`source_detail` text,
	`referred_by_id` text,
	`owner_id` text,
	`gap_category` text,
	`gap_skill` text,
	`identified_on` text NOT NULL,
	`membership_id` text,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`contact_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`referred_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`membership_id`) REFERENCES `membership`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "prospect_text" CHECK(trim("prospect"."text") <> ''),
	CONSTRAINT "prospect_stage" CHECK("prospect"."stage" in ('identified', 'contacted', 'met', 'committed', 'active', 'dormant')),
	CONSTRAINT "prospect_source" CHECK("prospect"."source" in ('networking_event', 'industry_conference', 'referral', 'alumni', 'other')),
	CONSTRAINT "prospect_gap_category" CHECK("prospect"."gap_category" in ('employer', 'technician', 'labor', 'former_student', 'student', 'public', 'government', 'secondary_school', 'higher_education', 'faculty', 'administration', 'other')),
	CONSTRAINT "prospect_identified_on" CHECK("prospect"."identified_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "prospect"."identified_on" >= '1900-01-01')
) STRICT;
--> statement-breakpoint
CREATE INDEX `prospect_by_board` ON `prospect` (`board_id`,`stage`);--> statement-breakpoint
CREATE INDEX `prospect_by_program` ON `prospect` (`program_id`);--> statement-breakpoint
CREATE INDEX `prospect_by_meeting` ON `prospect` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `prospect_by_item` ON `prospect` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `prospect_by_organization` ON `prospect` (`organization_id`);--> statement-breakpoint
CREATE INDEX `prospect_by_contact` ON `prospect` (`contact_id`);--> statement-breakpoint
CREATE INDEX `prospect_by_referrer` ON `prospect` (`referred_by_id`);--> statement-breakpoint
CREATE INDEX `prospect_by_owner` ON `prospect` (`owner_id`);--> statement-breakpoint
CREATE INDEX `prospect_by_membership` ON `prospect` (`membership_id`);--> statement-breakpoint
CREATE TABLE `recommendation_arising` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`recommendation_id` text NOT NULL,
	`response_then` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendation`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "recommendation_arising_response" CHECK("recommendation_arising"."response_then" in ('accepted', 'partly', 'declined', 'deferred'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `recommendation_arising_pair` ON `recommendation_arising` (`meeting_id`,`recommendation_id`);--> statement-breakpoint
CREATE INDEX `recommendation_arising_by_recommendation` ON `recommendation_arising` (`recommendation_id`);--> statement-breakpoint
CREATE TABLE `recommendation` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`program_id` text,
	`meeting_id` text,
	`agenda_item_id` text,
	`text` text NOT NULL,
	`number` integer NOT NULL,
	`type` text NOT NULL,
	`from_id` text,
	`from_name` text,
	`motion_id` text,
	`made_on` text NOT NULL,
	`response` text,
	`response_reason` text,
	`responded_by` text,
	`responded_on` text,
	`outcome` text,
	`outcome_on` text,
	`reported_at_id` text,
	`withdrawn_on` text,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`from_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`motion_id`) REFERENCES `motion`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reported_at_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "recommendation_number" CHECK("recommendation"."number" >= 1),
	CONSTRAINT "recommendation_text" CHECK(trim("recommendation"."text") <> ''),
	CONSTRAINT "recommendation_type" CHECK("recommendation"."type" in ('curriculum', 'equipment', 'facilities', 'instruction', 'outcomes', 'work_based_learning', 'partnerships', 'other')),
	CONSTRAINT "recommendation_made_on" CHECK("recommendation"."made_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "recommendation"."made_on" >= '1900-01-01'),
	CONSTRAINT "recommendation_response" CHECK("recommendation"."response" in ('accepted', 'partly', 'declined', 'deferred') and ("recommendation"."response" is null) = ("recommendation"."responded_on" is null)),
	CONSTRAINT "recommendation_responded_on" CHECK("recommendation"."responded_on" is null or "recommendation"."responded_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "recommendation"."responded_on" >= '1900-01-01'),
	CONSTRAINT "recommendation_outcome_on" CHECK("recommendation"."outcome_on" is null or "recommendation"."outcome_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "recommendation"."outcome_on" >= '1900-01-01'),
	CONSTRAINT "recommendation_withdrawn_on" CHECK("recommendation"."withdrawn_on" is null or "recommendation"."withdrawn_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "recommendation"."withdrawn_on" >= '1900-01-01')
) STRICT;
--> statement-breakpoint
CREATE INDEX `recommendation_by_number` ON `recommendation` (`board_id`,`number`);--> statement-breakpoint
CREATE INDEX `recommendation_by_program` ON `recommendation` (`program_id`);--> statement-breakpoint
CREATE INDEX `recommendation_by_meeting` ON `recommendation` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `recommendation_by_item` ON `recommendation` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `recommendation_by_person` ON `recommendation` (`from_id`);--> statement-breakpoint
CREATE INDEX `recommendation_by_motion` ON `recommendation` (`motion_id`);--> statement-breakpoint
CREATE INDEX `recommendation_by_reported` ON `recommendation` (`reported_at_id`);--> statement-breakpoint
CREATE TABLE `skill_rating` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`skill_id` text NOT NULL,
	`person_id` text NOT NULL,
	`rating` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `skill_round`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`skill_id`) REFERENCES `skill`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "skill_rating_rating" CHECK("skill_rating"."rating" between 1 and 4)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `skill_rating_triple` ON `skill_rating` (`round_id`,`skill_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `skill_rating_by_skill` ON `skill_rating` (`skill_id`);--> statement-breakpoint
CREATE INDEX `skill_rating_by_person` ON `skill_rating` (`person_id`);--> statement-breakpoint
CREATE TABLE `skill_round` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`year` integer NOT NULL,
	`opened_on` text NOT NULL,
	`closed_on` text,
	`meeting_id` text,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "skill_round_year" CHECK("skill_round"."year" between 1900 and 2999),
	CONSTRAINT "skill_round_opened_on" CHECK("skill_round"."opened_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "skill_round"."opened_on" >= '1900-01-01'),
	CONSTRAINT "skill_round_closed_on" CHECK("skill_round"."closed_on" is null or "skill_round"."closed_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "skill_round"."closed_on" >= '1900-01-01')
) STRICT;
--> statement-breakpoint
CREATE INDEX `skill_round_by_board` ON `skill_round` (`board_id`,`year`);--> statement-breakpoint
CREATE INDEX `skill_round_by_meeting` ON `skill_round` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `skill` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`program_id` text,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`position` integer NOT NULL,
	`retired_on` text,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "skill_kind" CHECK("skill"."kind" in ('knowledge', 'skill', 'ability')),
	CONSTRAINT "skill_text" CHECK(trim("skill"."text") <> ''),
	CONSTRAINT "skill_position" CHECK("skill"."position" >= 0),
	CONSTRAINT "skill_retired_on" CHECK("skill"."retired_on" is null or "skill"."retired_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "skill"."retired_on" >= '1900-01-01')
) STRICT;
--> statement-breakpoint
CREATE INDEX `skill_by_board` ON `skill` (`board_id`,`position`);--> statement-breakpoint
CREATE INDEX `skill_by_program` ON `skill` (`program_id`);--> statement-breakpoint
CREATE TABLE `skills_gap` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`program_id` text,
	`meeting_id` text,
	`agenda_item_id` text,
	`text` text NOT NULL,
	`kind` text NOT NULL,
	`evidence` text,
	`raised_by_id` text,
	`raised_by_name` text,
	`raised_on` text NOT NULL,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`raised_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "skills_gap_text" CHECK(trim("skills_gap"."text") <> ''),
	CONSTRAINT "skills_gap_kind" CHECK("skills_gap"."kind" in ('trend', 'gap')),
	CONSTRAINT "skills_gap_raised_on" CHECK("skills_gap"."raised_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "skills_gap"."raised_on" >= '1900-01-01')
) STRICT;
--> statement-breakpoint
CREATE INDEX `skills_gap_by_board` ON `skills_gap` (`board_id`,`raised_on`);--> statement-breakpoint
CREATE INDEX `skills_gap_by_program` ON `skills_gap` (`program_id`);--> statement-breakpoint
CREATE INDEX `skills_gap_by_meeting` ON `skills_gap` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `skills_gap_by_item` ON `skills_gap` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `skills_gap_by_person` ON `skills_gap` (`raised_by_id`);--> statement-breakpoint
CREATE TABLE `story` (
	`id` text PRIMARY KEY NOT NULL,
	`board_id` text NOT NULL,
	`program_id` text,
	`meeting_id` text,
	`agenda_item_id` text,
	`text` text NOT NULL,
	`organization_id` text,
	`challenge` text,
	`contribution` text,
	`result` text,
	`result_figure` text,
	`quote` text,
	`quote_by` text,
	`photo_alt` text,
	`happened_on` text,
	`recorded_on` text NOT NULL,
	`has_consent` integer DEFAULT false NOT NULL,
	`consent_by` text,
	`consent_on` text,
	`approved_on` text,
	`approved_by` text,
	`pledge_id` text,
	`recommendation_id` text,
	FOREIGN KEY (`board_id`) REFERENCES `board`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`pledge_id`) REFERENCES `pledge`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendation`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "story_text" CHECK(trim("story"."text") <> ''),
	CONSTRAINT "story_happened_on" CHECK("story"."happened_on" is null or "story"."happened_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "story"."happened_on" >= '1900-01-01'),
	CONSTRAINT "story_recorded_on" CHECK("story"."recorded_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "story"."recorded_on" >= '1900-01-01'),
	CONSTRAINT "story_has_consent" CHECK("story"."has_consent" in (0, 1)),
	CONSTRAINT "story_consent_on" CHECK("story"."consent_on" is null or "story"."consent_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "story"."consent_on" >= '1900-01-01'),
	CONSTRAINT "story_approved_on" CHECK("story"."approved_on" is null or "story"."approved_on" glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and "story"."approved_on" >= '1900-01-01')
) STRICT;
--> statement-breakpoint
CREATE INDEX `story_by_board` ON `story` (`board_id`);--> statement-breakpoint
CREATE INDEX `story_by_program` ON `story` (`program_id`);--> statement-breakpoint
CREATE INDEX `story_by_meeting` ON `story` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `story_by_item` ON `story` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `story_by_organization` ON `story` (`organization_id`);--> statement-breakpoint
CREATE INDEX `story_by_pledge` ON `story` (`pledge_id`);--> statement-breakpoint
CREATE INDEX `story_by_recommendation` ON `story` (`recommendation_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_action_link` (
	`id` text PRIMARY KEY NOT NULL,
	`action_item_id` text NOT NULL,
	`agenda_item_id` text,
	`motion_id` text,
	`recommendation_id` text,
	FOREIGN KEY (`action_item_id`) REFERENCES `action_item`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`motion_id`) REFERENCES `motion`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendation`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "action_link_target" CHECK(("__new_action_link"."agenda_item_id" is null) + ("__new_action_link"."motion_id" is null) + ("__new_action_link"."recommendation_id" is null) = 2)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_action_link`("id", "action_item_id", "agenda_item_id", "motion_id") SELECT "id", "action_item_id", "agenda_item_id", "motion_id" FROM `action_link`;--> statement-breakpoint
DROP TABLE `action_link`;--> statement-breakpoint
ALTER TABLE `__new_action_link` RENAME TO `action_link`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `action_link_item_pair` ON `action_link` (`action_item_id`,`agenda_item_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `action_link_motion_pair` ON `action_link` (`action_item_id`,`motion_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `action_link_recommendation_pair` ON `action_link` (`action_item_id`,`recommendation_id`);--> statement-breakpoint
CREATE INDEX `action_link_by_item` ON `action_link` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `action_link_by_motion` ON `action_link` (`motion_id`);--> statement-breakpoint
CREATE INDEX `action_link_by_recommendation` ON `action_link` (`recommendation_id`);--> statement-breakpoint
CREATE TABLE `__new_attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`institution_id` text,
	`agenda_item_id` text,
	`story_id` text,
	`role` text NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	FOREIGN KEY (`institution_id`) REFERENCES `institution`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "attachment_owner" CHECK(("__new_attachment"."institution_id" is null) + ("__new_attachment"."agenda_item_id" is null) + ("__new_attachment"."story_id" is null) = 2),
	CONSTRAINT "attachment_role" CHECK("__new_attachment"."role" in ('paper', 'logo', 'photo')),
	CONSTRAINT "attachment_file_name" CHECK(trim("__new_attachment"."file_name") <> ''),
	CONSTRAINT "attachment_size" CHECK("__new_attachment"."size_bytes" >= 0),
	CONSTRAINT "attachment_sha256" CHECK(length("__new_attachment"."sha256") = 64)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_attachment`("id", "institution_id", "agenda_item_id", "role", "file_name", "media_type", "size_bytes", "sha256") SELECT "id", "institution_id", "agenda_item_id", "role", "file_name", "media_type", "size_bytes", "sha256" FROM `attachment`;--> statement-breakpoint
DROP TABLE `attachment`;--> statement-breakpoint
ALTER TABLE `__new_attachment` RENAME TO `attachment`;--> statement-breakpoint
CREATE INDEX `attachment_by_institution` ON `attachment` (`institution_id`);--> statement-breakpoint
CREATE INDEX `attachment_by_item` ON `attachment` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `attachment_by_story` ON `attachment` (`story_id`);--> statement-breakpoint
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
	CONSTRAINT "agenda_item_standing" CHECK("__new_agenda_item"."standing" in ('call_to_order', 'previous_minutes', 'matters_arising', 'recommendations', 'next_meeting', 'adjournment')),
	CONSTRAINT "agenda_item_title" CHECK(trim("__new_agenda_item"."title") <> ''),
	CONSTRAINT "agenda_item_presenter" CHECK("__new_agenda_item"."presenter_id" is null or "__new_agenda_item"."presenter_name" is null),
	CONSTRAINT "agenda_item_minutes" CHECK("__new_agenda_item"."minutes_allotted" is null or "__new_agenda_item"."minutes_allotted" between 0 and 1440),
	CONSTRAINT "agenda_item_is_confidential" CHECK("__new_agenda_item"."is_confidential" in (0, 1))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_agenda_item`("id", "meeting_id", "parent_id", "position", "kind", "standing", "title", "question", "presenter_id", "presenter_name", "minutes_allotted", "is_confidential", "pulled_from_id") SELECT "id", "meeting_id", "parent_id", "position", "kind", "standing", "title", "question", "presenter_id", "presenter_name", "minutes_allotted", "is_confidential", "pulled_from_id" FROM `agenda_item`;--> statement-breakpoint
DROP TABLE `agenda_item`;--> statement-breakpoint
ALTER TABLE `__new_agenda_item` RENAME TO `agenda_item`;--> statement-breakpoint
CREATE INDEX `agenda_item_by_pulled_from` ON `agenda_item` (`pulled_from_id`);--> statement-breakpoint
CREATE INDEX `agenda_item_by_meeting` ON `agenda_item` (`meeting_id`,`parent_id`,`position`);--> statement-breakpoint
CREATE INDEX `agenda_item_by_parent` ON `agenda_item` (`parent_id`);--> statement-breakpoint
CREATE INDEX `agenda_item_by_presenter` ON `agenda_item` (`presenter_id`);--> statement-breakpoint
ALTER TABLE `board` ADD `term_years` integer;--> statement-breakpoint
ALTER TABLE `board` ADD `max_terms` integer;--> statement-breakpoint
ALTER TABLE `board` ADD `absence_limit` integer;--> statement-breakpoint
ALTER TABLE `board` ADD `attendance_percent` integer;--> statement-breakpoint
ALTER TABLE `institution` ADD `year_starts` text DEFAULT '07-01' NOT NULL;--> statement-breakpoint
ALTER TABLE `organization` ADD `place` text;--> statement-breakpoint
ALTER TABLE `organization` ADD `website` text;--> statement-breakpoint
ALTER TABLE `organization` ADD `note` text;--> statement-breakpoint
ALTER TABLE `program` ADD `closed_on` text;--> statement-breakpoint
ALTER TABLE `meeting` ADD `is_on_campus` integer;