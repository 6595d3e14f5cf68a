package org.volunteerstation.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * A process may be killed in the middle of a migration, and the database keeps each
 * change of a table by itself. So whatever comes before the last of them can be done
 * again.
 */
class RestartedMigrationIT extends RegistryIT {

	/** Those before are released as they are. */
	private static final int FIRST = 33;

	private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*\\.sql");

	/** A change of a table or of its indexes, which is done or not done as a whole. */
	private static final Pattern CHANGE = Pattern.compile("(ALTER|CREATE (UNIQUE )?INDEX|DROP INDEX) .*",
			Pattern.DOTALL);

	@Test
	void whatAMigrationBeganCanBeDoneAgain() throws IOException {
		List<String> again = new ArrayList<>();
		for (Resource migration : new PathMatchingResourcePatternResolver()
			.getResources("classpath:db/migration/V*.sql")) {
			Matcher version = VERSION.matcher(String.valueOf(migration.getFilename()));
			if (version.matches() && Integer.parseInt(version.group(1)) >= FIRST) {
				again.addAll(begun(migration));
			}
		}
		assertThat(again).isNotEmpty();
		again.forEach((statement) -> assertThatCode(() -> this.jdbc.execute(statement)).as(statement)
			.doesNotThrowAnyException());
	}

	/** All statements but a change of a table that ends the migration. */
	private static List<String> begun(Resource migration) throws IOException {
		String script = migration.getContentAsString(StandardCharsets.UTF_8).replaceAll("(?m)^--.*\\R", "");
		List<String> statements = new ArrayList<>(Stream.of(script.split(";\\R")).map(String::strip).toList());
		if (CHANGE.matcher(statements.getLast()).matches()) {
			statements.removeLast();
		}
		return statements;
	}

}
