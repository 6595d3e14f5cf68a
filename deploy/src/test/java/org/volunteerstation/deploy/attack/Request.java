package org.volunteerstation.deploy.attack;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.volunteerstation.platform.test.Api;

/**
 * One request.
 *
 * @param method HTTP method
 * @param path path and query
 * @param type content type
 * @param body the body, may be empty; of a sheet one character for each byte
 * @param tag value of {@code If-Match}, empty for none
 */
record Request(String method, String path, String type, String body, String tag) {

	private static final String JSON = "application/json";

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	static Request get(String path) {
		return new Request("GET", path, JSON, "", "");
	}

	static Request post(String path, String json) {
		return new Request("POST", path, JSON, json, "");
	}

	static Request csv(String path, String csv) {
		return new Request("POST", path, "text/csv", csv, "");
	}

	static Request sheet(String path, byte[] file) {
		return new Request("POST", path, XLSX, new String(file, StandardCharsets.ISO_8859_1), "");
	}

	/** A request for a certain version; the version before anybody changed anything. */
	static Request versioned(String method, String path, String json) {
		return new Request(method, path, JSON, json, "\"1\"");
	}

	/** The same request for the version that the resource has now. */
	Request refreshed(Api caller) {
		if (this.tag.isEmpty()) {
			return this;
		}
		String resource = this.path
			.replaceFirst(
					"/(transitions|split|publication|withdrawal|end|opening|closing|record|issue|lock|activation-code"
							+ "|posts.*|handover|moves)$",
					"")
			.replaceFirst("/findings/[^/]+/(answers|rechecks)$", "");
		String now = caller.get(resource).headers().firstValue("ETag").orElseThrow();
		return new Request(this.method, this.path, this.type, this.body, now);
	}

	boolean isParts() {
		return this.type.equals(Parts.TYPE);
	}

	boolean isJson() {
		return this.type.equals(JSON);
	}

	boolean isSheet() {
		return this.type.equals(XLSX);
	}

	/** The same request with another body. */
	Request saying(String other) {
		return new Request(this.method, this.path, this.type, other, this.tag);
	}

	/** The same request whose body pretends to be something else. */
	Request as(String other) {
		return new Request(this.method, this.path, other, this.body, this.tag);
	}

	HttpResponse<String> send(Api caller) {
		if (isSheet()) {
			return caller.upload(this.path, this.type, this.body.getBytes(StandardCharsets.ISO_8859_1));
		}
		Api with = this.tag.isEmpty() ? caller : caller.with("If-Match", this.tag);
		return with.send(this.method, this.path, this.type, this.body);
	}

}
