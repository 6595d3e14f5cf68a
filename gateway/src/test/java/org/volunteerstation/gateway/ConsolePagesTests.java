package org.volunteerstation.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConsolePagesTests {

	/** The first part of a page's path; what is below {@code /m} begins there. */
	private static final Pattern PAGE = Pattern.compile("path: '/?([a-z-]+)[^']*',\\s+(?:name|component)");

	@Test
	void knowsThePagesOfTheConsole() throws IOException {
		String router = Files.readString(Path.of("console/src/app/router.ts"));

		assertThat(PAGE.matcher(router)
			.results()
			.map((MatchResult page) -> page.group(1))
			.distinct()
			.filter((page) -> !page.equals("me"))
			.toList()).containsExactlyInAnyOrderElementsOf(ConsolePages.PAGES);
	}

}
