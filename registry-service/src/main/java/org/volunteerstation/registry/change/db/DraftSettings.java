package org.volunteerstation.registry.change.db;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long drafts of orders keep their regions from other orders.
 *
 * @param draftsKept how long a draft may lie untouched
 */
@ConfigurationProperties("volunteer.changes")
record DraftSettings(@DefaultValue("30d") Duration draftsKept) {
}
