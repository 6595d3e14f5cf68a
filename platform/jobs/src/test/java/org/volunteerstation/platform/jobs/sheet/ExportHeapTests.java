package org.volunteerstation.platform.jobs.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.jobs.JobRun;
import org.volunteerstation.platform.web.security.Operator;

import static org.assertj.core.api.Assertions.assertThat;

/** An export of 100,000 rows runs in a process whose heap holds a tenth of them. */
class ExportHeapTests {

	private static final int ROWS = 100_000;

	private static final int COLUMNS = 15;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@Test
	void needsNoHeapForItsRows() throws IOException, InterruptedException {
		Path file = this.folder.resolve("export.xlsx");
		Path log = this.folder.resolve("log");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx48m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				ExportHeapTests.class.getName(), file.toString())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();

		assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
		assertThat(process.exitValue()).as(Files.readString(log)).isZero();
		assertThat(Files.size(file)).isGreaterThan(1 << 20);
	}

	/** What the small process does. */
	public static void main(String[] args) throws IOException {
		List<SheetColumn> columns = new ArrayList<>();
		for (int column = 0; column < COLUMNS; column++) {
			columns.add(SheetColumn.text("c" + column, new Words("列" + column, "c" + column), 20));
		}
		Export export = new Export(columns);
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])))) {
			export.write(out, Locale.CHINA, new Watermark("x", Instant.EPOCH, "51"), Export::rows, (done) -> {
			});
		}
	}

	private static final class Export extends ExportKind {

		Export(List<SheetColumn> columns) {
			super(new Words("导出", "Export"), columns, Clock.systemUTC());
		}

		static Slice<List<@Nullable Object>> rows(SliceQuery query) {
			int after = query.afterOrStart().isEmpty() ? 0 : Integer.parseInt(query.afterOrStart());
			List<List<@Nullable Object>> rows = new ArrayList<>();
			for (int row = after; row < Math.min(ROWS, after + query.limit()); row++) {
				List<@Nullable Object> cells = new ArrayList<>(List.of(LocalDate.EPOCH, row));
				for (int column = 2; column < COLUMNS; column++) {
					cells.add("四川省成都市锦江区锦官驿街道第" + row + "号 " + column);
				}
				rows.add(cells);
			}
			int next = after + rows.size();
			return new Slice<>(rows, (next < ROWS) ? Integer.toString(next) : null);
		}

		@Override
		protected Slice<List<@Nullable Object>> page(JobRun run, SliceQuery query) {
			return rows(query);
		}

		@Override
		public String name() {
			return "heap.export";
		}

		@Override
		public boolean allows(Operator caller) {
			return true;
		}

	}

}
