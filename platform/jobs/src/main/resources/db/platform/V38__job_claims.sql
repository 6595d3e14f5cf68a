-- How often a job was taken up since it got further, but for the times that it was given back: one that kills whoever works
-- on it is not taken up for ever.
ALTER TABLE job ADD COLUMN claims INT NOT NULL DEFAULT 0;
