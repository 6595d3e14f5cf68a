package org.volunteerstation.analytics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The README names no type and no file that is not there. */
class ReadmeTests {

	private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z]*[a-z][A-Za-z]*)`");

	@Test
	void namesOnlyTypesThatExist() throws IOException {
		List<String> named = NAME.matcher(Files.readString(Path.of("README.md")))
			.results()
			.map((MatchResult result) -> result.group(1))
			.distinct()
			.toList();

		assertThat(named).isNotEmpty();
		assertThat(types()).containsAll(named);
	}

	private static Set<String> types() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src"))) {
			return files.map((file) -> String.valueOf(file.getFileName()))
				.filter((name) -> name.endsWith(".java"))
				.map((name) -> name.substring(0, name.length() - ".java".length()))
				.collect(Collectors.toSet());
		}
	}

}
