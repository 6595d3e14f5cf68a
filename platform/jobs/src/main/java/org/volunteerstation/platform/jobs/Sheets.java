package org.volunteerstation.platform.jobs;

import java.nio.charset.StandardCharsets;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** How spreadsheets go over HTTP. */
public final class Sheets {

	/** Their content type. */
	public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private Sheets() {
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
