package org.volunteerstation.platform.web.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.slf4j.MDC;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpStatusCode;

/**
 * Finds the words for a problem's code in the caller's language; Chinese when in doubt.
 * Constants among the values are named by the catalogue, too.
 */
public final class ProblemTexts {

	private final String service;

	private final ResourceBundleMessageSource messages;

	private ProblemTexts(String service, ResourceBundleMessageSource messages) {
		this.service = service;
		this.messages = messages;
	}

	/**
	 * Reads the catalogues {@code problems/*.properties} of all jars.
	 * @param application name of the application, for example {@code registry-service}
	 * @return the texts
	 */
	public static ProblemTexts ofClassPath(String application) {
		Set<String> names = new TreeSet<>();
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:problems/*.properties")) {
				names.add("problems/" + String.valueOf(file.getFilename()).replaceAll("(_en)?\\.properties$", ""));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read the message catalogues", ex);
		}
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames(names.toArray(String[]::new));
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return new ProblemTexts(application.replaceAll("-service$", ""), messages);
	}

	/**
	 * Makes a problem.
	 * @param status HTTP status
	 * @param code the problem's code
	 * @param arguments values for the text
	 * @param errors the wrong parts
	 * @return the problem in the language of the request
	 */
	public Problem problem(HttpStatusCode status, String code, List<Object> arguments, List<Problem.Part> errors) {
		return new Problem("urn:problem:" + this.service + ":" + code, title(code), status.value(),
				text(code + ".detail", arguments), code, MDC.get("traceId"), errors);
	}

	/**
	 * The words of a code's detail.
	 * @param code the problem's code
	 * @param arguments values for the text
	 * @return the text, the code itself when no catalogue knows it
	 */
	public String detail(String code, List<Object> arguments) {
		return text(code + ".detail", arguments);
	}

	/** A code that is mostly told beside others may have no title of its own. */
	private String title(String code) {
		Locale locale = LocaleContextHolder.getLocale();
		String title = this.messages.getMessage(code + ".title", null, null, locale);
		return (title != null) ? title : text("invalid-request.title", List.of());
	}

	private String text(String key, List<Object> arguments) {
		Locale locale = LocaleContextHolder.getLocale();
		String text = this.messages.getMessage(key, arguments.stream().map((value) -> word(value, locale)).toArray(),
				key, locale);
		return (text != null) ? text : key;
	}

	/** A constant in words, {@code word.StationState.RUNNING} say; its name without. */
	private Object word(Object value, Locale locale) {
		if (!(value instanceof Enum<?> constant)) {
			return value;
		}
		Class<?> type = constant.getDeclaringClass();
		String name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
		return Objects.requireNonNull(
				this.messages.getMessage("word." + name + "." + constant.name(), null, constant.name(), locale));
	}

}
