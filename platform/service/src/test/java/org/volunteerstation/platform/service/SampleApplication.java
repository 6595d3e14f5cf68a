package org.volunteerstation.platform.service;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.events.AbsoluteUpsert;
import org.volunteerstation.platform.events.InboundEvent;
import org.volunteerstation.platform.events.OutboundEvent;
import org.volunteerstation.platform.events.Outbox;
import org.volunteerstation.platform.events.Topics;
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

		private final Outbox outbox;

		private final AtomicBoolean flaky = new AtomicBoolean();

		Things(JdbcTemplate jdbc, Audit audit, Outbox outbox) {
			this.jdbc = jdbc;
			this.audit = audit;
			this.outbox = outbox;
		}

		@Transactional
		public void add(String name, RegionScope scope) {
			this.jdbc.update("INSERT INTO thing (name) VALUES (?)", name);
			this.audit.record("thing.add", "thing", name, scope.root());
			this.outbox
				.append(new OutboundEvent("thing", name, "volunteer.thing.added.v1", scope.root(), 1, new Thing(name)));
			if (name.equals("bad") || name.equals("flaky") && this.flaky.compareAndSet(false, true)) {
				throw new IllegalStateException("bad");
			}
		}

	}

	/** Another service would listen; in one process the trace has just as far to go. */
	@Component
	static class Listener {

		private static final Logger logger = LoggerFactory.getLogger(Listener.class);

		@AbsoluteUpsert
		@KafkaListener(topics = "${volunteer.events.topic-prefix}.thing", groupId = "${volunteer.events.topic-prefix}")
		public void heard(ConsumerRecord<String, byte[]> event) {
			logger.info("Heard of {}", InboundEvent.of(event).key());
		}

	}

	@Bean
	KafkaAdmin.NewTopics things(Topics topics) {
		return topics.compacted("thing");
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
