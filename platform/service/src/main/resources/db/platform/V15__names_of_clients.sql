-- Keycloak keeps ids of clients of up to 255 characters of any script, and subjects have up to 255 of ASCII (OpenID Connect).
ALTER TABLE audit_entry MODIFY COLUMN client_id VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;

ALTER TABLE audit_entry MODIFY COLUMN subject VARCHAR(255) CHARACTER SET ascii NOT NULL;

-- Client and subject together. Compared letter by letter, so that no two clients share a key.
ALTER TABLE idempotency_key MODIFY COLUMN client VARCHAR(511) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;
