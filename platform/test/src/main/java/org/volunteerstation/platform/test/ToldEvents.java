package org.volunteerstation.platform.test;

/** What a service has written to its outbox, event by event, whether packed or not. */
public final class ToldEvents {

	/**
	 * A derived table with the columns {@code id}, {@code topic}, {@code type},
	 * {@code event_key}, {@code region_code}, {@code sequence}, {@code data} and
	 * {@code published}; the id is that of the row, which the events of a pack share.
	 */
	public static final String TABLE = """
			 (SELECT id, topic, type, event_key, region_code, sequence, data, published FROM outbox_event
			WHERE packed IS NULL UNION ALL
			SELECT e.id, e.topic, e.type, p.event_key, p.region_code, p.sequence, p.data, e.published
			FROM outbox_event e JOIN JSON_TABLE(e.data, '$[*]' COLUMNS (
			event_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_general_ci PATH '$.key',
			region_code CHAR(12) CHARACTER SET ascii COLLATE ascii_general_ci PATH '$.region',
			sequence BIGINT PATH '$.sequence',
			data MEDIUMTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci PATH '$.data')) p WHERE e.packed IS NOT NULL)\s""";

	private ToldEvents() {
	}

}
