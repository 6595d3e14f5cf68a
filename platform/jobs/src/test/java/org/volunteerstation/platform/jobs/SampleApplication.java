package org.volunteerstation.platform.jobs;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.jobs.sheet.ExportKind;
import org.volunteerstation.platform.jobs.sheet.ImportKind;
import org.volunteerstation.platform.jobs.sheet.ImportOrder;
import org.volunteerstation.platform.jobs.sheet.RowFault;
import org.volunteerstation.platform.jobs.sheet.SheetFixtures;
import org.volunteerstation.platform.jobs.sheet.SheetImports;
import org.volunteerstation.platform.jobs.sheet.SheetRow;
import org.volunteerstation.platform.service.Audit;
import org.volunteerstation.platform.service.Idempotent;
import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Role;
import org.volunteerstation.platform.web.security.Writes;

/**
 * The smallest service with jobs; also a second instance, in a process that tests kill.
 */
@SpringBootApplication
class SampleApplication {

	/** Starts the second instance. */
	public static void main(String[] args) {
		SpringApplication.run(SampleApplication.class, args);
	}

	@Bean
	ThingImport thingImport(ProblemTexts texts, JdbcTemplate jdbc, Audit audit,
			@Value("${sample.pause:0}") long pause) {
		return new ThingImport(texts, jdbc, audit, pause);
	}

	@Bean
	ThingExport thingExport(JdbcTemplate jdbc, Clock clock) {
		return new ThingExport(jdbc, clock);
	}

	/**
	 * Stores the names of things; a name that is there already is refused, and one is too
	 * much for the memory of any process.
	 */
	static final class ThingImport extends ImportKind<String> {

		static final String POISON = "撑破内存";

		private final JdbcTemplate jdbc;

		private final Audit audit;

		private final long pause;

		ThingImport(ProblemTexts texts, JdbcTemplate jdbc, Audit audit, long pause) {
			super(SheetFixtures.TEMPLATE, texts);
			this.jdbc = jdbc;
			this.audit = audit;
			this.pause = pause;
		}

		@Override
		public String name() {
			return "thing.import";
		}

		@Override
		public boolean allows(Operator caller) {
			return caller.is(Role.TIER_OFFICER);
		}

		@Override
		protected String read(SheetRow row) {
			return row.needed("name");
		}

		@Override
		protected List<RowFault> store(SortedMap<Integer, String> rows, JobRun run) {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(this.pause));
			List<RowFault> faults = new ArrayList<>();
			if (rows.containsValue(POISON)) {
				throw new OutOfMemoryError("a test");
			}
			rows.forEach((number, name) -> {
				if (this.jdbc
					.queryForList("SELECT name FROM thing WHERE name = ? AND owner = ?", name, run.caller().subject())
					.isEmpty()) {
					this.jdbc.update("INSERT INTO thing (name, owner, region) VALUES (?, ?, ?)", name,
							run.caller().subject(), run.scope().root().value());
				}
				else {
					faults.add(new RowFault(number, "name", "cell-code", List.of("另一个名称")));
				}
			});
			this.audit.record("thing.import", "job", run.job().id(), run.scope().root());
			return faults;
		}

	}

	/** Gives out the own things. */
	static final class ThingExport extends ExportKind {

		private final JdbcTemplate jdbc;

		ThingExport(JdbcTemplate jdbc, Clock clock) {
			super(SheetFixtures.TEMPLATE.title(), SheetFixtures.TEMPLATE.columns().subList(0, 1), clock);
			this.jdbc = jdbc;
		}

		@Override
		public String name() {
			return "thing.export";
		}

		@Override
		public boolean allows(Operator caller) {
			return true;
		}

		@Override
		protected Slice<List<@Nullable Object>> page(JobRun run, SliceQuery query) {
			List<String> names = this.jdbc.queryForList(
					"SELECT name FROM thing WHERE region = ? AND name > ? ORDER BY name LIMIT ?", String.class,
					run.scope().root().value(), query.afterOrStart(), query.rows());
			return Slice.cut(names, query, (name) -> name).map(List::of);
		}

	}

	@RestController
	static class ThingController {

		private final SheetImports imports;

		private final ThingImport kind;

		private final Jobs jobs;

		private final ProblemTexts texts;

		ThingController(SheetImports imports, ThingImport kind, Jobs jobs, ProblemTexts texts) {
			this.imports = imports;
			this.kind = kind;
			this.jobs = jobs;
			this.texts = texts;
		}

		@Writes("sample")
		@Idempotent
		@PostMapping(path = "/api/v1/sample/things/imports", consumes = Sheets.XLSX)
		public ResponseEntity<JobView> take(Upload file, @RequestParam ImportOrder.Mode mode,
				@RequestParam(defaultValue = "false") boolean dryRun, RegionScope scope, Operator operator) {
			Job job = this.imports.submit(this.kind, file, new ImportOrder(mode, dryRun), operator);
			return ResponseEntity.status(HttpStatus.ACCEPTED).body(JobView.of(job, this.texts));
		}

		@Writes("sample")
		@PostMapping("/api/v1/sample/things/exports")
		public JobView give(RegionScope scope, Operator operator,
				@RequestBody(required = false) @Nullable Region asked) {
			Object order = (asked != null) ? new Asked(asked.region(), "物") : "";
			return JobView.of(this.jobs.submit("thing.export", order, null, operator), this.texts);
		}

		/** Of which region. */
		record Region(String region) {
		}

		/** Of which region, and by which words. */
		record Asked(String region, String nameStart) {
		}

	}

}
