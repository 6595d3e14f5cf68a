package org.volunteerstation.platform.files;

import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.web.security.Operator;

/** The smallest service with things that have files. */
@SpringBootApplication
class SampleApplication {

	public static void main(String[] args) {
		SpringApplication.run(SampleApplication.class, args);
	}

	/** Things whose identifiers begin with their region. */
	@Component
	static class Things implements FileOwner {

		@Override
		public String type() {
			return "thing";
		}

		@Override
		public Map<String, FileKind> purposes() {
			return Map.of("PHOTO", FileKind.PHOTO, "EVIDENCE", FileKind.EVIDENCE, "SHEET", FileKind.SHEET);
		}

		@Override
		public RegionCode check(String id, RegionScope scope, Operator operator, boolean write) {
			RegionCode region = RegionCode.parse(id.replaceFirst("-.*", ""))
				.filter(scope::covers)
				.orElseThrow(ThingNotFound::new);
			if (write && id.endsWith("-closed")) {
				throw new ThingClosed();
			}
			return region;
		}

	}

	static final class ThingNotFound extends Refusal {

		ThingNotFound() {
			super(Kind.NOT_FOUND, "thing-not-found");
		}

	}

	static final class ThingClosed extends Refusal {

		ThingClosed() {
			super(Kind.CONFLICT, "thing-closed");
		}

	}

}
