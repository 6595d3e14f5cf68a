-- Whether an office still has a visit of a plan.
ALTER TABLE inspection_visit ADD KEY inspection_visit_office (plan_id, office_code);
