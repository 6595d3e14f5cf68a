package org.volunteerstation.platform.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Options that all our JVMs share. On one or two cores the optimising compiler takes more
 * than half of a start's time from everybody (28 s of processor time against 12 s for a
 * service), so small machines do without it.
 */
public final class Jvm {

	private static final int FEW_CORES = 2;

	private Jvm() {
	}

	/**
	 * The shared options.
	 * @return options, the person's own from {@code VOLUNTEER_JVM_OPTIONS} last
	 */
	public static List<String> options() {
		return with("-XX:TieredStopAtLevel=1");
	}

	/**
	 * The shared options of a process that spends most of its time in a few methods:
	 * small machines optimise those alone.
	 * @param directives file of compiler directives (JEP 165)
	 * @return options, the person's own last
	 */
	static List<String> options(Path directives) {
		return with("-XX:+UnlockDiagnosticVMOptions", "-XX:CompilerDirectivesFile=" + directives);
	}

	private static List<String> with(String... onFewCores) {
		List<String> options = new ArrayList<>(List.of("-XX:+UseSerialGC"));
		String own = System.getenv().getOrDefault("VOLUNTEER_JVM_OPTIONS", "").strip();
		if (Runtime.getRuntime().availableProcessors() <= FEW_CORES && !own.contains("TieredStopAtLevel")) {
			options.addAll(List.of(onFewCores));
		}
		if (!own.isEmpty()) {
			options.addAll(List.of(own.split("\\s+")));
		}
		return List.copyOf(options);
	}

}
