package org.volunteerstation.platform.web.request;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads texts of whole characters. Half of a pair of surrogates, which {@code \ud800} in
 * a document is, is no character: a database would store something else in its place.
 */
public final class WholeText extends StdScalarDeserializer<String> {

	public WholeText() {
		super(String.class);
	}

	@Override
	public String deserialize(JsonParser parser, DeserializationContext context) {
		String text = StringDeserializer.instance.deserialize(parser, context);
		if (text != null && text.codePoints().anyMatch(WholeText::isHalf)) {
			return (String) context.handleWeirdStringValue(String.class, "", "half of a character");
		}
		return text;
	}

	private static boolean isHalf(int character) {
		return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
	}

}
