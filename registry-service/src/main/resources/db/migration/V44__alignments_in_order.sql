-- What makes tokens void is told to Keycloak first, and until then no token of such an account counts; a row can also ask that
-- roles are taken away which no post gives. One statement: a process that is killed here begins again.
ALTER TABLE official_alignment
  ADD COLUMN hold_tokens BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'no token counts until Keycloak agrees' AFTER revoke_tokens,
  ADD COLUMN drop_roles BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'roles that no post gives are taken away' AFTER hold_tokens,
  ADD KEY official_alignment_order (revoke_tokens, due_at),
  ADD KEY official_alignment_held (hold_tokens),
  DROP KEY official_alignment_due;
