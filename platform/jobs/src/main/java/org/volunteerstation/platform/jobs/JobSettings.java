package org.volunteerstation.platform.jobs;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs are worked on.
 *
 * @param directory where files of jobs lie, if they lie on disk
 * @param atOnce jobs that one process works on at once
 * @param openPerOwner jobs of one person that may wait or run
 * @param lease how long a job of a dead process stays with it
 * @param poll how often a process looks for work
 * @param kept how long a job that has ended and its files are kept
 * @param personalKept how long the file of a job is kept that hands out personal data in
 * clear: the faults of a sheet, to be corrected the same day
 * @param chunkRows rows of a sheet that are stored together
 * @param claims how often a job is taken up without getting further; then it has failed
 */
@ConfigurationProperties("volunteer.jobs")
public record JobSettings(Path directory, @DefaultValue("2") int atOnce, @DefaultValue("5") int openPerOwner,
		@DefaultValue("30s") Duration lease, @DefaultValue("1s") Duration poll, @DefaultValue("7d") Duration kept,
		@DefaultValue("12h") Duration personalKept, @DefaultValue("500") int chunkRows, @DefaultValue("5") int claims) {
}
