package org.volunteerstation.platform.jobs.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ResponseEntity;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.jobs.Job;
import org.volunteerstation.platform.jobs.JobContent;
import org.volunteerstation.platform.jobs.JobSettings;
import org.volunteerstation.platform.jobs.Jobs;
import org.volunteerstation.platform.jobs.Sheets;
import org.volunteerstation.platform.jobs.Spool;
import org.volunteerstation.platform.jobs.Upload;
import org.volunteerstation.platform.web.security.Operator;

/** Takes sheets in: what is no sheet of the template is refused at once, rows later. */
public class SheetImports {

	private final Jobs jobs;

	private final JobContent content;

	private final JobSettings settings;

	public SheetImports(Jobs jobs, JobContent content, JobSettings settings) {
		this.jobs = jobs;
		this.content = content;
		this.settings = settings;
	}

	/**
	 * Takes a sheet in.
	 * @param kind what it is
	 * @param file the sheet
	 * @param order how it is to be taken in
	 * @param operator who sends it
	 * @return the job
	 * @throws SheetRefusal when the file or its header is wrong
	 */
	public Job submit(ImportKind<?> kind, Upload file, ImportOrder order, Operator operator) {
		String key = file.key();
		try {
			look(kind, key);
			return this.jobs.submit(kind.name(), order, key, operator);
		}
		catch (Refusal refusal) {
			forget(key);
			throw refusal;
		}
	}

	/**
	 * Gives the sheet to fill in.
	 * @param kind what it is
	 * @return the answer with the file, in the words of the request
	 */
	public ResponseEntity<ByteArrayResource> template(ImportKind<?> kind) {
		Locale locale = LocaleContextHolder.getLocale();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			kind.template().write(out, locale);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("memory cannot be written", ex);
		}
		return ResponseEntity.ok()
			.headers(Sheets.download(kind.template().title().in(locale) + ".xlsx"))
			.body(new ByteArrayResource(out.toByteArray()));
	}

	private void look(ImportKind<?> kind, String key) {
		try (InputStream stream = this.content.read(key).orElseThrow(() -> new IOException("just written"));
				Spool spool = Spool.of(stream, this.settings.directory());
				SheetFile sheet = SheetFile.open(CheckedSheet.of(spool.file(), SheetLimits.DEFAULT), kind.template())) {
			if (!sheet.rows().hasNext()) {
				throw SheetRefusal.empty();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("a sheet cannot be read", ex);
		}
	}

	private void forget(String key) {
		try {
			this.content.delete(key);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("a sheet cannot be deleted", ex);
		}
	}

}
