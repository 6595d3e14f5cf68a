package org.volunteerstation.platform.jobs;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.core.RegionCode;

import static org.assertj.core.api.Assertions.assertThat;

class JobTrailTests {

	@Test
	void tellsCodesAndOfWordsOnlyThatThereAreSome() {
		JobTrail trail = trail("""
				{"region":"510104000000","states":["OPENED","RUNNING"],"kind":null,"nameStart":"水井坊",
				"compliance":"NOT_COMPLIANT"}""");

		assertThat(trail.region()).isEqualTo(new RegionCode("510104000000"));
		assertThat(trail.asked()).isEqualTo(
				"station.export region=510104000000 states=OPENED,RUNNING nameStart=*" + " compliance=NOT_COMPLIANT");
		assertThat(trail.given()).endsWith(" rows=7");
	}

	@Test
	void looksIntoFiltersAndLeavesOutWhatIsEmpty() {
		assertThat(
				trail("{\"edition\":\"e-1\",\"filter\":{\"kind\":\"RENAMED\",\"text\":\"x\"},\"states\":[]}").asked())
			.isEqualTo("station.export edition=e-1 kind=RENAMED text=*");
	}

	@Test
	void writesNothingThatIsNoCode() {
		JobTrail trail = trail("{\"region\":\"张三 138\",\"kind\":\"张三\"}");

		assertThat(trail.asked()).isEqualTo("station.export region=* kind=*");
		assertThat(trail.region()).as("the caller's own").isEqualTo(new RegionCode("510100000000"));
	}

	@Test
	void isContentWithoutParameters() {
		assertThat(trail("\"\"").asked()).isEqualTo("station.export");
	}

	private static JobTrail trail(String parameters) {
		return new JobTrail(new Job("j-1", "station.export", "s-1", new RegionCode("510100000000"), "{}", JobState.DONE,
				new Job.Progress(7, 7, 0), parameters, null, new Job.Files(null, null), null, 1,
				new Job.Times(Instant.EPOCH, null, null)), new JsonMapper());
	}

}
