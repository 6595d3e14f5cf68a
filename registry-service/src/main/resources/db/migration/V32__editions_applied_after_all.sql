-- Editions that were given up between their last step and their end: all their steps are applied, so they are.
UPDATE edition e SET e.state = 'APPLIED', e.version = e.version + 1
WHERE e.state = 'WITHDRAWN' AND EXISTS (SELECT 1 FROM edition_step s WHERE s.edition_id = e.id)
AND NOT EXISTS (SELECT 1 FROM edition_step s JOIN change_order o ON o.id = s.order_id
  WHERE s.edition_id = e.id AND o.state NOT IN ('APPLIED', 'UNDONE'));
