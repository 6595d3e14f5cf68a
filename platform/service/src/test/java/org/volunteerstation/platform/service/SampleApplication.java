package org.volunteerstation.platform.service;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.platform.web.security.Writes;

/** The smallest service. */
@SpringBootApplication
class SampleApplication {

	record Thing(String name) {

	}

	@Service
	static class Things {

		private final JdbcTemplate jdbc;

		private final Audit audit;

		private final AtomicBoolean flaky = new AtomicBoolean();

		Things(JdbcTemplate jdbc, Audit audit) {
			this.jdbc = jdbc;
			this.audit = audit;
		}

		@Transactional
		public void add(String name, RegionScope scope) {
			this.jdbc.update("INSERT INTO thing (name) VALUES (?)", name);
			this.audit.record("thing.add", "thing", name, scope.root());
			if (name.equals("bad") || name.equals("flaky") && this.flaky.compareAndSet(false, true)) {
				throw new IllegalStateException("bad");
			}
		}

	}

	@RestController
	static class ThingController {

		private final Things things;

		ThingController(Things things) {
			this.things = things;
		}

		@PostMapping("/api/v1/sample/things")
		@Writes("sample")
		@Idempotent
		public ResponseEntity<Thing> add(@RequestBody Thing thing, RegionScope scope) {
			this.things.add(thing.name(), scope);
			return ResponseEntity.created(URI.create("/api/v1/sample/things/" + thing.name())).eTag("1").body(thing);
		}

		@GetMapping("/api/v1/sample/regions/{code}")
		@Reads("sample")
		public Map<String, String> region(@PathVariable RegionCode code, RegionScope scope) {
			return Map.of("root", scope.narrow(code).root().value());
		}

	}

}
