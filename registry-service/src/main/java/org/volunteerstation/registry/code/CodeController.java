package org.volunteerstation.registry.code;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.web.security.Reads;

/** Reads the code lists. */
@RestController
@RequestMapping("/api/v1/registry/code-lists")
class CodeController {

	private final CodeMapper codes;

	CodeController(CodeMapper codes) {
		this.codes = codes;
	}

	@Reads("registry")
	@GetMapping
	Slice<CodeView> lists(RegionScope scope) {
		return new Slice<>(this.codes.lists(), null);
	}

	@Reads("registry")
	@GetMapping("/{list}")
	Slice<CodeView> items(@PathVariable String list, RegionScope scope) {
		List<CodeView> items = this.codes.items(list);
		if (items.isEmpty()) {
			throw new CodeListNotFound();
		}
		return new Slice<>(items, null);
	}

}
