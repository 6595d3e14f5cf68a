package org.volunteerstation.platform.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.volunteerstation.platform.core.RegionCode;

/**
 * What the audit trail keeps of a job once the job itself is deleted (R74): its kind, the
 * region it was for, and the codes it was asked with. What somebody typed is no code: of
 * such a filter only its presence is told.
 */
final class JobTrail {

	/** Parameters that hold codes, kinds, days or ids, whatever the kind of job. */
	private static final Set<String> CODES = Set.of("region", "mode", "dryRun", "year", "state", "states", "kind",
			"role", "own", "office", "compliance", "check", "unread", "read", "notice", "edition", "id", "on",
			"overdue", "severity", "refused", "confidence", "decision", "station");

	/**
	 * How a code looks: nothing else is written into the trail, whatever it is called.
	 */
	private static final String CODE = "[A-Za-z0-9_.:-]{1,40}";

	private final Job job;

	private final JsonNode parameters;

	JobTrail(Job job, JsonMapper json) {
		this.job = job;
		this.parameters = json.readTree(job.parameters());
	}

	/**
	 * The region whose list or rows it is about; the caller's own where none is named.
	 */
	RegionCode region() {
		return Optional.ofNullable(this.parameters.path("region").asString(null))
			.flatMap(RegionCode::parse)
			.orElse(this.job.region());
	}

	/** For example {@code station.export region=510104000000 states=OPENED,RUNNING}. */
	String asked() {
		List<String> words = new ArrayList<>(List.of(this.job.kind()));
		collect(this.parameters, words);
		return String.join(" ", words);
	}

	/** The same with the number of rows in the file that is handed out. */
	String given() {
		return asked() + " rows=" + this.job.progress().done();
	}

	private static void collect(JsonNode node, List<String> words) {
		node.properties().forEach((field) -> {
			JsonNode value = field.getValue();
			if (value.isObject()) {
				collect(value, words);
			}
			else if (!value.isNull() && !(value.isArray() && value.isEmpty())) {
				words.add(field.getKey() + "=" + (CODES.contains(field.getKey()) ? codes(value) : "*"));
			}
		});
	}

	private static String codes(JsonNode value) {
		return value.isArray() ? value.valueStream().map(JobTrail::code).collect(Collectors.joining(",")) : code(value);
	}

	private static String code(JsonNode value) {
		String text = value.asString("");
		return text.matches(CODE) ? text : "*";
	}

}
