package org.volunteerstation.registry;

import org.junit.jupiter.api.BeforeEach;

/**
 * A station in each of the 34,412 communities, a third of each compliance, and a manager
 * in each; filled once for the classes that follow one another.
 */
abstract class EverywhereIT extends RegistryIT {

	static final Long ALL = 34_412L;

	@BeforeEach
	void everywhere() {
		if (ALL.equals(this.jdbc.queryForObject("SELECT COUNT(*) FROM station_manager m JOIN station s"
				+ " ON s.id = m.station_id WHERE s.origin = 'DEMO' AND s.state = 'RUNNING'", Long.class))) {
			return;
		}
		emptyRegister();
		stationEverywhere();
		this.jdbc.update("""
				INSERT INTO station_compliance (station_id, from_on, until_on, region_code, kind, compliance)
				SELECT id, '2022-01-01', '9999-12-31', region_code, kind,
				ELT(1 + CRC32(id) % 3, 'COMPLIANT', 'NON_COMPLIANT', 'UNASSESSED') FROM station""");
		this.jdbc
			.update("""
					INSERT INTO station_manager (id, station_id, region_code, engagement, name_cipher, name_hash, phone_cipher,
					phone_hash, term_from, version, updated_at)
					SELECT id, id, region_code, 'FULL_TIME', '', SHA2(CRC32(id) % 500, 256), '', SHA2(id, 256), '2022-01-01', 1,
					NOW(6) FROM station""");
		this.jdbc.execute("ANALYZE TABLE station_compliance, station_manager");
	}

	/**
	 * A running station in each community, as sets: through the doors it takes far
	 * longer.
	 */
	private void stationEverywhere() {
		this.jdbc.update("""
				INSERT INTO station (id, region_code, kind, state, name, live, origin, state_since, plaque_on, version,
				created_at, updated_at)
				SELECT CONCAT('00000000-0000-7000-8000-', code), code, 'STATION', 'RUNNING', display_name, 1, 'DEMO',
				'2021-12-31', '2021-12-31', 1, NOW(6), NOW(6) FROM region_version
				WHERE tier = 5 AND valid_to = '9999-12-31'""");
		this.jdbc.execute("ANALYZE TABLE station");
	}

}
