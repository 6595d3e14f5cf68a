package org.volunteerstation.registry.standard.db;

import java.time.LocalDate;

/**
 * What the topic was told last of a station.
 *
 * @param stationId the station
 * @param regionCode its community
 * @param sequence number of times that it was told
 * @param turnsOn the day on which it has to be told again
 * @param edition the checklist by which it was worked out
 */
record StandingRow(String stationId, String regionCode, long sequence, LocalDate turnsOn, int edition) {
}
