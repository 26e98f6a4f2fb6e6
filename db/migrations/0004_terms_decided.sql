ALTER TABLE `membership` ADD `is_final` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `membership` ADD `beyond_reason` text;