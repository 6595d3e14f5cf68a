package org.volunteerstation.platform.servers;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the JDK to run on: the newest release with long-term support from 21 on, else the
 * newest from 21 on; the rule of the build's toolchains plugin (DESIGN 2) and of
 * {@code deploy/launch}, which looks at the same places.
 */
public final class Jdks {

	private static final int OLDEST = 21;

	private static final Set<Integer> LONG_TERM = Set.of(21, 25, 29, 33);

	private Jdks() {
	}

	/**
	 * The {@code java} command of the chosen JDK.
	 * @return the path of the command
	 * @throws ServerFailure when no JDK from 21 on is found
	 */
	public static Path java() {
		return home().resolve("bin/java");
	}

	/**
	 * The home folder of the chosen JDK.
	 * @return the folder
	 * @throws ServerFailure when no JDK from 21 on is found
	 */
	public static Path home() {
		return newest(candidates())
			.orElseThrow(() -> new ServerFailure("jdk", "no JDK 21 or newer found; install one or set JAVA_HOME"));
	}

	static Optional<Path> newest(List<Path> homes) {
		return homes.stream()
			.filter((home) -> major(home) >= OLDEST)
			.max(Comparator.comparing((Path home) -> LONG_TERM.contains(major(home))).thenComparing(Jdks::major));
	}

	static int major(Path home) {
		Properties release = new Properties();
		try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
			release.load(reader);
		}
		catch (IOException ex) {
			return 0;
		}
		String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
		return Integer.parseInt(version.split("[.\\-+]")[0]);
	}

	private static List<Path> candidates() {
		List<Path> homes = new ArrayList<>();
		homes.add(Path.of(System.getProperty("java.home")));
		Optional.ofNullable(System.getenv("JAVA_HOME")).map(Path::of).ifPresent(homes::add);
		onPath(Objects.requireNonNullElse(System.getenv("PATH"), "")).ifPresent(homes::add);
		String user = System.getProperty("user.home");
		for (String folder : List.of("/usr/lib/jvm", "/usr/java", "/opt/java", "/opt",
				user + "/.sdkman/candidates/java", user + "/.jdks")) {
			homes.addAll(children(Path.of(folder)));
		}
		return homes.stream().filter((home) -> Files.isExecutable(home.resolve("bin/javac"))).toList();
	}

	/**
	 * The JDK behind the {@code javac} that a shell would run; a link leads into its
	 * home.
	 */
	static Optional<Path> onPath(String path) {
		return Stream.of(path.split(":"))
			.map((folder) -> Path.of(folder, "javac"))
			.filter(Files::isExecutable)
			.findFirst()
			.flatMap(Jdks::homeOf);
	}

	private static Optional<Path> homeOf(Path javac) {
		try {
			return Optional.ofNullable(javac.toRealPath().getParent()).map(Path::getParent);
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	private static List<Path> children(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

}
