-- Sealed minutes: what was approved and frozen cannot be altered, by whatever program opens the file, unless it first takes
-- these triggers away; and that is found, as the chain of fingerprints then no longer agrees with the rows. A correction
-- opens the rows of one meeting (status 'correcting') and ends with a later version. Nothing ever changes a record itself.
DROP TRIGGER IF EXISTS sealed_record_no_update;
CREATE TRIGGER sealed_record_no_update BEFORE UPDATE ON sealed_record
BEGIN
  SELECT RAISE(ABORT, 'sealed: a sealed record is never changed');
END;
DROP TRIGGER IF EXISTS sealed_record_no_delete;
CREATE TRIGGER sealed_record_no_delete BEFORE DELETE ON sealed_record
BEGIN
  SELECT RAISE(ABORT, 'sealed: a sealed record is never removed');
END;
DROP TRIGGER IF EXISTS sealed_record_no_replace;
CREATE TRIGGER sealed_record_no_replace BEFORE INSERT ON sealed_record
WHEN EXISTS (SELECT 1 FROM sealed_record s WHERE s.id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'sealed: a sealed record is never replaced');
END;
DROP TRIGGER IF EXISTS sealed_meeting_no_replace;
CREATE TRIGGER sealed_meeting_no_replace BEFORE INSERT ON meeting
WHEN EXISTS (SELECT 1 FROM sealed_record s WHERE s.meeting_id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_meeting_facts;
CREATE TRIGGER sealed_meeting_facts BEFORE UPDATE ON meeting
WHEN OLD.status = 'approved' AND EXISTS (SELECT 1 FROM sealed_record s WHERE s.meeting_id = OLD.id)
  AND (NEW.id IS NOT OLD.id
    OR NEW.board_id IS NOT OLD.board_id
    OR NEW.title IS NOT OLD.title
    OR NEW.kind IS NOT OLD.kind
    OR NEW.date IS NOT OLD.date
    OR NEW.start_time IS NOT OLD.start_time
    OR NEW.end_time IS NOT OLD.end_time
    OR NEW.time_zone IS NOT OLD.time_zone
    OR NEW.place IS NOT OLD.place
    OR NEW.online_address IS NOT OLD.online_address
    OR NEW.mode IS NOT OLD.mode
    OR NEW.called_to_order_at IS NOT OLD.called_to_order_at
    OR NEW.adjourned_at IS NOT OLD.adjourned_at
    OR NEW.presiding_id IS NOT OLD.presiding_id
    OR NEW.recorder_id IS NOT OLD.recorder_id
    OR NEW.approved_on IS NOT OLD.approved_on
    OR NEW.approved_as_corrected IS NOT OLD.approved_as_corrected
    OR NEW.approval_note IS NOT OLD.approval_note
    OR NEW.first_item_number IS NOT OLD.first_item_number)
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_meeting_status;
CREATE TRIGGER sealed_meeting_status BEFORE UPDATE OF status ON meeting
WHEN EXISTS (SELECT 1 FROM sealed_record s WHERE s.meeting_id = OLD.id)
  AND NOT (OLD.status = NEW.status
    OR (OLD.status = 'approved' AND NEW.status = 'correcting' AND trim(NEW.correction_reason) <> '')
    OR (OLD.status = 'correcting' AND NEW.status = 'approved'))
BEGIN
  SELECT RAISE(ABORT, 'sealed: sealed minutes change only by a correction with a reason');
END;
DROP TRIGGER IF EXISTS sealed_meeting_no_delete;
CREATE TRIGGER sealed_meeting_no_delete BEFORE DELETE ON meeting
WHEN EXISTS (SELECT 1 FROM sealed_record s WHERE s.meeting_id = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_agenda_item_insert;
CREATE TRIGGER sealed_agenda_item_insert BEFORE INSERT ON agenda_item
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT o.meeting_id FROM agenda_item o WHERE o.id = NEW.id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_agenda_item_update;
CREATE TRIGGER sealed_agenda_item_update BEFORE UPDATE ON agenda_item
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_agenda_item_delete;
CREATE TRIGGER sealed_agenda_item_delete BEFORE DELETE ON agenda_item
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_attendance_insert;
CREATE TRIGGER sealed_attendance_insert BEFORE INSERT ON attendance
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT o.meeting_id FROM attendance o WHERE o.id = NEW.id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_attendance_update;
CREATE TRIGGER sealed_attendance_update BEFORE UPDATE ON attendance
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_attendance_delete;
CREATE TRIGGER sealed_attendance_delete BEFORE DELETE ON attendance
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_presence_change_insert;
CREATE TRIGGER sealed_presence_change_insert BEFORE INSERT ON presence_change
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT o.meeting_id FROM presence_change o WHERE o.id = NEW.id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_presence_change_update;
CREATE TRIGGER sealed_presence_change_update BEFORE UPDATE ON presence_change
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_presence_change_delete;
CREATE TRIGGER sealed_presence_change_delete BEFORE DELETE ON presence_change
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_recess_insert;
CREATE TRIGGER sealed_recess_insert BEFORE INSERT ON recess
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT o.meeting_id FROM recess o WHERE o.id = NEW.id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_recess_update;
CREATE TRIGGER sealed_recess_update BEFORE UPDATE ON recess
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_recess_delete;
CREATE TRIGGER sealed_recess_delete BEFORE DELETE ON recess
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_item_span_insert;
CREATE TRIGGER sealed_item_span_insert BEFORE INSERT ON item_span
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT o.meeting_id FROM item_span o WHERE o.id = NEW.id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_item_span_update;
CREATE TRIGGER sealed_item_span_update BEFORE UPDATE ON item_span
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_item_span_delete;
CREATE TRIGGER sealed_item_span_delete BEFORE DELETE ON item_span
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_motion_insert;
CREATE TRIGGER sealed_motion_insert BEFORE INSERT ON motion
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT o.meeting_id FROM motion o WHERE o.id = NEW.id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_motion_update;
CREATE TRIGGER sealed_motion_update BEFORE UPDATE ON motion
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_motion_delete;
CREATE TRIGGER sealed_motion_delete BEFORE DELETE ON motion
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_decision_insert;
CREATE TRIGGER sealed_decision_insert BEFORE INSERT ON decision
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT o.meeting_id FROM decision o WHERE o.id = NEW.id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_decision_update;
CREATE TRIGGER sealed_decision_update BEFORE UPDATE ON decision
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_decision_delete;
CREATE TRIGGER sealed_decision_delete BEFORE DELETE ON decision
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_industry_comment_insert;
CREATE TRIGGER sealed_industry_comment_insert BEFORE INSERT ON industry_comment
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT o.meeting_id FROM industry_comment o WHERE o.id = NEW.id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_industry_comment_update;
CREATE TRIGGER sealed_industry_comment_update BEFORE UPDATE ON industry_comment
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_industry_comment_delete;
CREATE TRIGGER sealed_industry_comment_delete BEFORE DELETE ON industry_comment
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_idea_insert;
CREATE TRIGGER sealed_idea_insert BEFORE INSERT ON idea
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT o.meeting_id FROM idea o WHERE o.id = NEW.id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_idea_update;
CREATE TRIGGER sealed_idea_update BEFORE UPDATE ON idea
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_idea_delete;
CREATE TRIGGER sealed_idea_delete BEFORE DELETE ON idea
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_declared_interest_insert;
CREATE TRIGGER sealed_declared_interest_insert BEFORE INSERT ON declared_interest
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT o.meeting_id FROM declared_interest o WHERE o.id = NEW.id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_declared_interest_update;
CREATE TRIGGER sealed_declared_interest_update BEFORE UPDATE ON declared_interest
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_declared_interest_delete;
CREATE TRIGGER sealed_declared_interest_delete BEFORE DELETE ON declared_interest
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_matter_arising_insert;
CREATE TRIGGER sealed_matter_arising_insert BEFORE INSERT ON matter_arising
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT o.meeting_id FROM matter_arising o WHERE o.id = NEW.id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_matter_arising_update;
CREATE TRIGGER sealed_matter_arising_update BEFORE UPDATE ON matter_arising
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_matter_arising_delete;
CREATE TRIGGER sealed_matter_arising_delete BEFORE DELETE ON matter_arising
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_recommendation_arising_insert;
CREATE TRIGGER sealed_recommendation_arising_insert BEFORE INSERT ON recommendation_arising
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT o.meeting_id FROM recommendation_arising o WHERE o.id = NEW.id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_recommendation_arising_update;
CREATE TRIGGER sealed_recommendation_arising_update BEFORE UPDATE ON recommendation_arising
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_recommendation_arising_delete;
CREATE TRIGGER sealed_recommendation_arising_delete BEFORE DELETE ON recommendation_arising
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_recommendation_listed;
CREATE TRIGGER sealed_recommendation_listed BEFORE DELETE ON recommendation
WHEN EXISTS (SELECT 1 FROM recommendation_arising a WHERE a.recommendation_id = OLD.id AND EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = a.meeting_id AND m.status = 'approved'))
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_minutes_note_insert;
CREATE TRIGGER sealed_minutes_note_insert BEFORE INSERT ON minutes_note
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT i.meeting_id FROM agenda_item i WHERE i.id = NEW.agenda_item_id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_minutes_note_update;
CREATE TRIGGER sealed_minutes_note_update BEFORE UPDATE ON minutes_note
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT i.meeting_id FROM agenda_item i WHERE i.id = OLD.agenda_item_id) AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT i.meeting_id FROM agenda_item i WHERE i.id = NEW.agenda_item_id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_minutes_note_delete;
CREATE TRIGGER sealed_minutes_note_delete BEFORE DELETE ON minutes_note
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT i.meeting_id FROM agenda_item i WHERE i.id = OLD.agenda_item_id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_attachment_insert;
CREATE TRIGGER sealed_attachment_insert BEFORE INSERT ON attachment
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT i.meeting_id FROM agenda_item i WHERE i.id = NEW.agenda_item_id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_attachment_update;
CREATE TRIGGER sealed_attachment_update BEFORE UPDATE ON attachment
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT i.meeting_id FROM agenda_item i WHERE i.id = OLD.agenda_item_id) AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT i.meeting_id FROM agenda_item i WHERE i.id = NEW.agenda_item_id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_attachment_delete;
CREATE TRIGGER sealed_attachment_delete BEFORE DELETE ON attachment
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT i.meeting_id FROM agenda_item i WHERE i.id = OLD.agenda_item_id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_vote_insert;
CREATE TRIGGER sealed_vote_insert BEFORE INSERT ON vote
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT r.meeting_id FROM motion r WHERE r.id = NEW.motion_id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_vote_update;
CREATE TRIGGER sealed_vote_update BEFORE UPDATE ON vote
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT r.meeting_id FROM motion r WHERE r.id = OLD.motion_id) AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT r.meeting_id FROM motion r WHERE r.id = NEW.motion_id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_vote_delete;
CREATE TRIGGER sealed_vote_delete BEFORE DELETE ON vote
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT r.meeting_id FROM motion r WHERE r.id = OLD.motion_id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_action_item_insert;
CREATE TRIGGER sealed_action_item_insert BEFORE INSERT ON action_item
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT o.meeting_id FROM action_item o WHERE o.id = NEW.id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_action_item_identity;
CREATE TRIGGER sealed_action_item_identity BEFORE UPDATE ON action_item
WHEN (NEW.id IS NOT OLD.id OR NEW.board_id IS NOT OLD.board_id OR NEW.meeting_id IS NOT OLD.meeting_id OR NEW.agenda_item_id IS NOT OLD.agenda_item_id OR NEW.number IS NOT OLD.number)
  AND (EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved'))
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_action_item_delete;
CREATE TRIGGER sealed_action_item_delete BEFORE DELETE ON action_item
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM matter_arising a WHERE a.action_item_id = OLD.id AND EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = a.meeting_id AND m.status = 'approved'))
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_email_motion_update;
CREATE TRIGGER sealed_email_motion_update BEFORE UPDATE ON motion
WHEN OLD.meeting_id IS NULL AND EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT n.id FROM meeting n WHERE n.board_id = OLD.board_id AND n.status <> 'cancelled' AND n.date >= OLD.voted_on ORDER BY n.date, n.start_time, n.id LIMIT 1) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_email_motion_delete;
CREATE TRIGGER sealed_email_motion_delete BEFORE DELETE ON motion
WHEN OLD.meeting_id IS NULL AND EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT n.id FROM meeting n WHERE n.board_id = OLD.board_id AND n.status <> 'cancelled' AND n.date >= OLD.voted_on ORDER BY n.date, n.start_time, n.id LIMIT 1) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_email_vote_insert;
CREATE TRIGGER sealed_email_vote_insert BEFORE INSERT ON vote
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT n.id FROM motion r JOIN meeting n ON n.board_id = r.board_id AND n.status <> 'cancelled' AND n.date >= r.voted_on
      WHERE r.id = NEW.motion_id AND r.meeting_id IS NULL ORDER BY n.date, n.start_time, n.id LIMIT 1) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_email_vote_update;
CREATE TRIGGER sealed_email_vote_update BEFORE UPDATE ON vote
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT n.id FROM motion r JOIN meeting n ON n.board_id = r.board_id AND n.status <> 'cancelled' AND n.date >= r.voted_on
      WHERE r.id = OLD.motion_id AND r.meeting_id IS NULL ORDER BY n.date, n.start_time, n.id LIMIT 1) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_email_vote_delete;
CREATE TRIGGER sealed_email_vote_delete BEFORE DELETE ON vote
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT n.id FROM motion r JOIN meeting n ON n.board_id = r.board_id AND n.status <> 'cancelled' AND n.date >= r.voted_on
      WHERE r.id = OLD.motion_id AND r.meeting_id IS NULL ORDER BY n.date, n.start_time, n.id LIMIT 1) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_topic_review_insert;
CREATE TRIGGER sealed_topic_review_insert BEFORE INSERT ON topic_review
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT o.meeting_id FROM topic_review o WHERE o.id = NEW.id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_topic_review_update;
CREATE TRIGGER sealed_topic_review_update BEFORE UPDATE ON topic_review
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_topic_review_delete;
CREATE TRIGGER sealed_topic_review_delete BEFORE DELETE ON topic_review
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
-- Entries of registers: the minutes hold their line and that they stand there; what is known of them goes on. Of a story
-- they hold not even the line.
DROP TRIGGER IF EXISTS sealed_prospect_insert;
CREATE TRIGGER sealed_prospect_insert BEFORE INSERT ON prospect
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT o.meeting_id FROM prospect o WHERE o.id = NEW.id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_prospect_identity;
CREATE TRIGGER sealed_prospect_identity BEFORE UPDATE ON prospect
WHEN (NEW.id IS NOT OLD.id OR NEW.board_id IS NOT OLD.board_id OR NEW.meeting_id IS NOT OLD.meeting_id OR NEW.agenda_item_id IS NOT OLD.agenda_item_id OR NEW.text IS NOT OLD.text)
  AND (EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved'))
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_prospect_delete;
CREATE TRIGGER sealed_prospect_delete BEFORE DELETE ON prospect
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_pledge_insert;
CREATE TRIGGER sealed_pledge_insert BEFORE INSERT ON pledge
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT o.meeting_id FROM pledge o WHERE o.id = NEW.id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_pledge_identity;
CREATE TRIGGER sealed_pledge_identity BEFORE UPDATE ON pledge
WHEN (NEW.id IS NOT OLD.id OR NEW.board_id IS NOT OLD.board_id OR NEW.meeting_id IS NOT OLD.meeting_id OR NEW.agenda_item_id IS NOT OLD.agenda_item_id OR NEW.text IS NOT OLD.text)
  AND (EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved'))
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_pledge_delete;
CREATE TRIGGER sealed_pledge_delete BEFORE DELETE ON pledge
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_skills_gap_insert;
CREATE TRIGGER sealed_skills_gap_insert BEFORE INSERT ON skills_gap
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT o.meeting_id FROM skills_gap o WHERE o.id = NEW.id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_skills_gap_identity;
CREATE TRIGGER sealed_skills_gap_identity BEFORE UPDATE ON skills_gap
WHEN (NEW.id IS NOT OLD.id OR NEW.board_id IS NOT OLD.board_id OR NEW.meeting_id IS NOT OLD.meeting_id OR NEW.agenda_item_id IS NOT OLD.agenda_item_id OR NEW.text IS NOT OLD.text)
  AND (EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved'))
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_skills_gap_delete;
CREATE TRIGGER sealed_skills_gap_delete BEFORE DELETE ON skills_gap
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_recommendation_insert;
CREATE TRIGGER sealed_recommendation_insert BEFORE INSERT ON recommendation
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT o.meeting_id FROM recommendation o WHERE o.id = NEW.id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_recommendation_identity;
CREATE TRIGGER sealed_recommendation_identity BEFORE UPDATE ON recommendation
WHEN (NEW.id IS NOT OLD.id OR NEW.board_id IS NOT OLD.board_id OR NEW.meeting_id IS NOT OLD.meeting_id OR NEW.agenda_item_id IS NOT OLD.agenda_item_id OR NEW.text IS NOT OLD.text OR NEW.number IS NOT OLD.number)
  AND (EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved'))
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_recommendation_delete;
CREATE TRIGGER sealed_recommendation_delete BEFORE DELETE ON recommendation
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_development_insert;
CREATE TRIGGER sealed_development_insert BEFORE INSERT ON development
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT o.meeting_id FROM development o WHERE o.id = NEW.id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_development_identity;
CREATE TRIGGER sealed_development_identity BEFORE UPDATE ON development
WHEN (NEW.id IS NOT OLD.id OR NEW.board_id IS NOT OLD.board_id OR NEW.meeting_id IS NOT OLD.meeting_id OR NEW.agenda_item_id IS NOT OLD.agenda_item_id OR NEW.text IS NOT OLD.text)
  AND (EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved'))
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_development_delete;
CREATE TRIGGER sealed_development_delete BEFORE DELETE ON development
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_story_insert;
CREATE TRIGGER sealed_story_insert BEFORE INSERT ON story
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = (SELECT o.meeting_id FROM story o WHERE o.id = NEW.id) AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_story_identity;
CREATE TRIGGER sealed_story_identity BEFORE UPDATE ON story
WHEN (NEW.id IS NOT OLD.id OR NEW.board_id IS NOT OLD.board_id OR NEW.meeting_id IS NOT OLD.meeting_id OR NEW.agenda_item_id IS NOT OLD.agenda_item_id)
  AND (EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
  OR EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = NEW.meeting_id AND m.status = 'approved'))
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
DROP TRIGGER IF EXISTS sealed_story_delete;
CREATE TRIGGER sealed_story_delete BEFORE DELETE ON story
WHEN EXISTS (SELECT 1 FROM meeting m JOIN sealed_record s ON s.meeting_id = m.id WHERE m.id = OLD.meeting_id AND m.status = 'approved')
BEGIN
  SELECT RAISE(ABORT, 'sealed: these minutes are approved and sealed');
END;
