package org.volunteerstation.registry.station.db;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import org.volunteerstation.platform.test.RealServers;
import org.volunteerstation.registry.Halts;
import org.volunteerstation.registry.Neighbourhood;
import org.volunteerstation.registry.OwnersTopics;
import org.volunteerstation.registry.station.Stations;
import org.volunteerstation.registry.station.StationsContract;

/** The register's promises, kept by the database. */
@RealServers
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@Import({ OwnersTopics.class, Halts.class })
class MyBatisStationsIT extends StationsContract implements Neighbourhood {

	@Autowired
	private Stations stations;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void emptyRegister() {
		this.jdbc.update("DELETE FROM station WHERE kind = 'POINT'");
		this.jdbc.update("DELETE FROM station");
	}

	@Override
	protected Stations stations() {
		return this.stations;
	}

}
