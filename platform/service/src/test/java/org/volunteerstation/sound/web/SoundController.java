package org.volunteerstation.sound.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.service.Idempotent;

/** Has a reason for each {@code ResponseEntity}. */
@RestController
class SoundController {

	@GetMapping("/sounds")
	ResponseEntity<SoundView> sound() {
		return answer(new SoundView("sound"));
	}

	@Idempotent
	@GetMapping("/sounds/again")
	ResponseEntity<SoundView> again() {
		return ResponseEntity.ok(new SoundView("again"));
	}

	private static ResponseEntity<SoundView> answer(SoundView view) {
		return ResponseEntity.ok().eTag("1").body(view);
	}

	/**
	 * What is shown.
	 *
	 * @param name its name
	 */
	record SoundView(String name) {
	}

}
