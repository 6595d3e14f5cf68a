package org.volunteerstation.platform.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.platform.web.problem.RefusalListener;
import org.volunteerstation.platform.web.request.IfMatch;
import org.volunteerstation.platform.web.request.Stale;
import org.volunteerstation.platform.web.security.AtHome;
import org.volunteerstation.platform.web.security.Governs;
import org.volunteerstation.platform.web.security.Home;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.platform.web.security.Writes;

/** The smallest process that uses everything of this module. */
@SpringBootApplication
class SampleApplication {

	@Bean
	Refused refused() {
		return new Refused(new CopyOnWriteArrayList<>());
	}

	record Refused(List<String> entries) implements RefusalListener {

		@Override
		public void refused(String code, String method, String path) {
			this.entries.add(code + " " + method + " " + path);
		}

	}

	record Thing(@NotBlank String name, @Positive int count, @Nullable Tier tier) {

	}

	@RestController
	static class SampleController {

		@GetMapping("/sample/scope")
		@Reads("sample")
		Map<String, String> scope(RegionScope scope) {
			return Map.of("root", scope.root().value());
		}

		@GetMapping("/sample/home")
		@AtHome
		Map<String, String> home(@Home RegionScope home) {
			return Map.of("root", home.root().value());
		}

		@GetMapping("/sample/regions/{code}")
		@Reads("sample")
		Map<String, String> region(@PathVariable RegionCode code, RegionScope scope) {
			return Map.of("root", scope.narrow(code).root().value());
		}

		@GetMapping("/sample/regions")
		@Reads("sample")
		Map<String, String> filter(@RequestParam(required = false) @Nullable RegionCode region, RegionScope scope) {
			return Map.of("root", ((region != null) ? scope.narrow(region) : scope).root().value());
		}

		@GetMapping("/sample/page")
		@Reads("sample")
		Map<String, Integer> page(SliceQuery query) {
			return Map.of("limit", query.limit());
		}

		@PostMapping("/sample/things")
		@Writes("sample")
		ResponseEntity<Thing> create(@Valid @RequestBody Thing thing) {
			return ResponseEntity.status(201).body(thing);
		}

		@PutMapping("/sample/things")
		@Writes("sample")
		Thing change(@Valid @RequestBody Thing thing, IfMatch match) {
			if (match.version() != 1) {
				throw new Stale();
			}
			return thing;
		}

		@PostMapping("/sample/imports")
		@Governs
		Map<String, String> govern() {
			return Map.of();
		}

		@GetMapping("/sample/failure")
		@Reads("sample")
		String fail() {
			throw new IllegalStateException("secret detail");
		}

	}

}
