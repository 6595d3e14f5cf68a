package org.volunteerstation.platform.web.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;

import tools.jackson.databind.json.JsonMapper;

/** Writes problems where no controller is involved: filters and security. */
public final class ProblemWriter {

	private final ProblemTexts texts;

	private final JsonMapper json;

	public ProblemWriter(ProblemTexts texts, JsonMapper json) {
		this.texts = texts;
		this.json = json;
	}

	/**
	 * Answers with a problem.
	 * @param request the request, for its language
	 * @param response the response, not yet committed
	 * @param status HTTP status
	 * @param code the problem's code
	 * @throws IOException when the caller is gone
	 */
	public void write(HttpServletRequest request, HttpServletResponse response, HttpStatusCode status, String code)
			throws IOException {
		if (StringUtils.hasText(request.getHeader("Accept-Language"))) {
			LocaleContextHolder.setLocale(request.getLocale());
		}
		else {
			LocaleContextHolder.setLocale(java.util.Locale.SIMPLIFIED_CHINESE);
		}
		try {
			Problem problem = this.texts.problem(status, code, List.of(), List.of());
			response.setStatus(status.value());
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.getOutputStream().write(this.json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
	}

}
