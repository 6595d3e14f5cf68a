package org.volunteerstation.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures what it is asked for: {@code lists}, {@code figure}, {@code tokens},
 * {@code start}; {@code network} and {@code changes} on platforms of their own.
 */
final class Bench {

	private static final List<String> ALL = List.of("lists", "figure", "tokens", "start");

	private Bench() {
	}

	public static void main(String[] arguments) {
		PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
		Path root = Path.of(System.getProperty("volunteer.root", ".")).toAbsolutePath();
		Target target = new Target(root, Path.of(System.getenv("VOLUNTEER_DATA_DIR")),
				Integer.parseInt(System.getenv("VOLUNTEER_PORT_BASE")));
		Path folder = root.resolve("deploy/target/bench");
		List<String> communities = new Fill(target, out).run();
		for (String name : (arguments.length == 0 || arguments[0].equals("all")) ? ALL : List.of(arguments)) {
			Report report = new Report(name, folder, out);
			switch (name) {
				case "lists" -> new Lists(target, report).run();
				case "figure" -> new FigureDelay(target, report).run(communities.size());
				case "tokens" -> new TokenCost(target, report, folder).run();
				case "start" -> new StartTime(target, report).run();
				case "changes" -> new TreeChanges(target, report, out).run(communities);
				case "network" -> network(target, report, communities, out);
				default -> throw new IllegalArgumentException(name + " is none of " + ALL);
			}
			report.write();
		}
	}

	private static void network(Target target, Report report, List<String> communities, PrintStream out) {
		new NetworkFill(target, out).run(communities);
		new NetworkLists(target, report).run();
		new NetworkSheets(target, report).run(communities);
	}

}
