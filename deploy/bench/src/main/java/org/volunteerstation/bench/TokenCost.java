package org.volunteerstation.bench;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What it costs to verify tokens at both ends: a small answer through the gateway,
 * against the same gateway and service that believe every token, started and warmed
 * alike, round by round.
 */
final class TokenCost {

	private static final int CALLERS = 64;

	private static final int TOKENS = 16;

	private static final int ROUNDS = 7;

	private static final int WARM_ROUNDS = 4;

	private static final Duration WARM = Duration.ofSeconds(20);

	private static final Duration ROUND = Duration.ofSeconds(8);

	private static final String PATH = "/api/v1/registry/code-lists/project-category";

	private final Target target;

	private final Report report;

	private final Path folder;

	TokenCost(Target target, Report report, Path folder) {
		this.target = target;
		this.report = report;
		this.folder = folder;
	}

	void run() {
		try (Pair verifying = new Pair(this.target, this.folder, Pair.Kind.VERIFYING);
				Pair believing = new Pair(this.target, this.folder, Pair.Kind.BELIEVING)) {
			verifying.start();
			believing.start();
			Http verified = new Http();
			Http believed = new Http();
			for (int round = 0; round < WARM_ROUNDS; round++) {
				Load.run(verified, requests(verifying.gateway()), CALLERS, WARM);
				Load.run(believed, requests(believing.gateway()), CALLERS, WARM);
			}
			double[] ratios = new double[ROUNDS];
			for (int round = 0; round < ROUNDS; round++) {
				Load.Result with = Load.run(verified, requests(verifying.gateway()), CALLERS, ROUND);
				Load.Result without = Load.run(believed, requests(believing.gateway()), CALLERS, ROUND);
				ratios[round] = with.perSecond() / without.perSecond();
				row("round " + (round + 1) + ", tokens verified", with);
				row("round " + (round + 1) + ", tokens believed", without);
			}
			double median = DoubleStream.of(ratios).sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
			this.report.add("verified / believed, median of " + ROUNDS + " rounds",
					Map.of("percent", Math.round(median * 1000) / 10.0));
		}
	}

	/** Each of some callers has a token of its own, fresh in each round. */
	private List<HttpRequest> requests(String gateway) {
		Http http = new Http();
		return Stream.generate(() -> http.get(gateway + PATH, this.target.official("510104000000", "county")))
			.limit(TOKENS)
			.toList();
	}

	private void row(String what, Load.Result result) {
		if (result.refused() > 0) {
			throw new IllegalStateException(what + ": " + result.refused() + " requests were refused");
		}
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("rps", Math.round(result.perSecond()));
		figures.put("p50ms", Report.millis(result.nanos(), 50));
		figures.put("p95ms", Report.millis(result.nanos(), 95));
		this.report.add(what, figures);
	}

}
