package org.volunteerstation.analytics.stream;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the streams run.
 *
 * @param stateDir where state lies on disk; it is a copy of topics and may be lost
 * @param threads threads of this process
 * @param replicationFactor copies of the streams' own topics; -1 for the broker's default
 * @param commitInterval how long counted rows may wait for their commit
 * @param monthCheck how often a new month is looked for
 * @param months how many months back a row can still be counted, at least 1
 */
@ConfigurationProperties("volunteer.analytics")
record StreamSettings(@DefaultValue("") String stateDir, @DefaultValue("1") int threads,
		@DefaultValue("-1") int replicationFactor, @DefaultValue("200ms") Duration commitInterval,
		@DefaultValue("1m") Duration monthCheck, int months) {

	StreamSettings {
		if (months < 1) {
			throw new IllegalArgumentException("volunteer.analytics.months has to be at least 1: " + months);
		}
	}

	Path stateDirOf(String application) {
		return !this.stateDir.isBlank() ? Path.of(this.stateDir)
				: Path.of(System.getProperty("java.io.tmpdir"), "volunteer-streams", application);
	}

}
