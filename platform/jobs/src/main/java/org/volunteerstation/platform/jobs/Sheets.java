package org.volunteerstation.platform.jobs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** How spreadsheets go over HTTP. */
public final class Sheets {

	/** Their content type. */
	public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.of("Asia/Shanghai"));

	private Sheets() {
	}

	/**
	 * What a file is called that says how something stood.
	 * @param title what it holds
	 * @param at when; its day in China is named
	 * @return for example {@code 检查公告台账-2026-11-28.xlsx}
	 */
	static String name(String title, Instant at) {
		return title + "-" + DAY.format(at) + ".xlsx";
	}

	/**
	 * Headers of an answer that browsers lay down as a file and keep nowhere else.
	 * @param name of the file
	 * @return the headers
	 */
	public static HttpHeaders download(String name) {
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(MediaType.parseMediaType(XLSX));
		headers.setCacheControl(CacheControl.noStore());
		headers.setContentDisposition(ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build());
		return headers;
	}

}
