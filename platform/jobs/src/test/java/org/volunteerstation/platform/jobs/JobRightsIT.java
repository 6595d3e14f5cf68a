package org.volunteerstation.platform.jobs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.jobs.sheet.SheetFixtures;
import org.volunteerstation.platform.service.AuditChain;
import org.volunteerstation.platform.test.Tokens;
import org.volunteerstation.platform.web.security.Revocations;

import static org.assertj.core.api.Assertions.assertThat;

/** A job is worked on no longer than the right of whoever asked for it holds. */
class JobRightsIT extends RunningJobs {

	@Autowired
	private Revocations revocations;

	@Autowired
	private AuditChain chain;

	@Test
	void stopsBehindTheChunkWhenTheAccountIsLocked() {
		String token = Tokens.official("512002", "tier-officer");
		List<List<@Nullable Object>> rows = new ArrayList<>(List.of(Arrays.asList(null, null, 1, "红")));
		for (int row = 0; row < 6000; row++) {
			rows.add(Arrays.asList("物品" + row, null, row, "红"));
		}
		String job = submitted(send(api(token), "GOOD_ROWS", SheetFixtures.sheet(rows)));
		Awaitility.await().atMost(SOON).until(() -> count("thing") > 0);

		this.revocations.revokeSubject(subject(token));

		Map<String, Object> ended = ended(job);
		assertThat(ended).containsEntry("state", "FAILED").containsEntry("error_code", "job-right-ended");
		assertThat(count("thing")).isBetween(1L, 5999L);
		assertThat(String.valueOf(ended.get("done"))).isEqualTo(String.valueOf(count("thing") + 1));
		assertThat(count("job_remark WHERE job_id = '" + job + "'")).isEqualTo(1);
	}

	@Test
	void storesNothingOfAWholeSheetWhenTheAccountIsLocked() {
		String token = Tokens.official("512021", "tier-officer");
		String job = submitted(send(api(token), "ALL_OR_NOTHING", things(0, 6000)));
		Awaitility.await().atMost(SOON).until(() -> count("job WHERE done > 0 AND id = '" + job + "'") > 0);

		this.revocations.revokeSubject(subject(token));

		assertThat(ended(job)).containsEntry("state", "FAILED").containsEntry("error_code", "job-right-ended");
		assertThat(count("thing")).isZero();
	}

	@Test
	void refusesWhatIsOlderThanTheListRemembersAndWhatOutlivesThePost() {
		this.runner.stop();
		String token = Tokens.official("512022", "tier-officer");
		String old = submitted(send(api(token), "GOOD_ROWS", things(0, 1)));
		String over = submitted(send(api(token), "GOOD_ROWS", things(0, 1)));
		String good = submitted(send(api(token), "GOOD_ROWS", things(1, 2)));
		this.jdbc.update(
				"UPDATE job SET caller = JSON_SET(caller, '$.grant.since', '2026-01-01T00:00:00Z')" + " WHERE id = ?",
				old);
		this.jdbc.update("UPDATE job SET caller = JSON_SET(caller, '$.grant.endsOn', '2026-01-01') WHERE id = ?", over);

		this.runner.start();

		for (String job : List.of(old, over)) {
			assertThat(ended(job)).containsEntry("state", "FAILED").containsEntry("error_code", "job-caller-invalid");
		}
		assertThat(ended(good)).containsEntry("state", "DONE");
		assertThat(count("thing")).isEqualTo(1);
	}

	@Test
	void theTrailKeepsWhatWasTakenAndCannotBeRewritten() {
		String token = Tokens.official("512000", "tier-officer");
		String taken = submitted(send(api(token), "GOOD_ROWS", things(0, 3)));
		ended(api(token), taken);
		String given = submitted(api(token).post("/things/exports", "{\"region\":\"512002000000\"}"));
		ended(api(token), given);
		result(api(token), given);

		assertThat(trail(taken)).containsExactly("job.submit 512000000000 thing.import mode=GOOD_ROWS dryRun=false");
		assertThat(trail(given)).containsExactly("job.submit 512002000000 thing.export region=512002000000 nameStart=*",
				"job.result 512002000000 thing.export region=512002000000 nameStart=* rows=3");
		Awaitility.await().atMost(SOON).until(() -> count("audit_entry WHERE link IS NULL") == 0);
		assertThat(this.chain.verify().intact()).isTrue();
		String entry = " WHERE action = 'job.result' AND object_id = '" + given + "'";
		this.jdbc.update("UPDATE audit_entry SET detail = REPLACE(detail, 'rows=3', 'rows=2')" + entry);
		assertThat(this.chain.verify().intact()).isFalse();
		this.jdbc.update("UPDATE audit_entry SET detail = REPLACE(detail, 'rows=2', 'rows=3')" + entry);
		assertThat(this.chain.verify().intact()).isTrue();
	}

	private List<String> trail(String job) {
		return this.jdbc.queryForList("SELECT CONCAT_WS(' ', action, region_code, detail) FROM audit_entry"
				+ " WHERE object_id = ? AND action LIKE 'job.%' ORDER BY id", String.class, job);
	}

	/** Of a caller whose token is void, who cannot ask any more. */
	private Map<String, Object> ended(String job) {
		return Awaitility.await()
			.atMost(SOON)
			.until(() -> this.jdbc.queryForMap("SELECT state, error_code, done, finished_at FROM job WHERE id = ?",
					job), (row) -> row.get("finished_at") != null);
	}

	private static String subject(String token) {
		byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
		return new JsonMapper().readTree(new String(claims, StandardCharsets.UTF_8)).path("sub").asString();
	}

}
