package org.volunteerstation.registry.population.web;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.service.Idempotent;
import org.volunteerstation.platform.web.request.IfMatch;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.registry.population.PopulationBook;
import org.volunteerstation.registry.population.PopulationEntry;
import org.volunteerstation.registry.station.web.WrongPlace;

/** Counts of residents of a region: history, value on a day, entries by hand. */
@RestController
@RequestMapping("/api/v1/registry/regions/{code}")
class PopulationController {

	private static final Pattern PLACE = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})\\.([1-9][0-9]{0,8})");

	private final PopulationBook book;

	PopulationController(PopulationBook book) {
		this.book = book;
	}

	@Reads("registry")
	@GetMapping("/population")
	PopulationViews.PopulationOnView valid(@PathVariable RegionCode code,
			@RequestParam(required = false) @Nullable LocalDate on, RegionScope scope) {
		LocalDate day = (on != null) ? on : this.book.today();
		return PopulationViews.PopulationOnView.of(code, day, this.book.validOn(code, day, scope));
	}

	@Reads("registry")
	@GetMapping("/populations")
	Slice<PopulationViews.PopulationEntryView> history(@PathVariable RegionCode code, RegionScope scope,
			SliceQuery query) {
		return this.book.history(code, place(query), query, scope).map(PopulationViews.PopulationEntryView::of);
	}

	@Reads("registry")
	@GetMapping("/populations/{on}")
	ResponseEntity<PopulationViews.PopulationEntryView> of(@PathVariable RegionCode code, @PathVariable LocalDate on,
			RegionScope scope) {
		return answer(this.book.of(code, on, scope));
	}

	@EntersPopulations
	@Idempotent
	@ResponseStatus(HttpStatus.CREATED)
	@PostMapping("/populations")
	ResponseEntity<PopulationViews.PopulationEntryView> enter(@PathVariable RegionCode code,
			@Valid @RequestBody PopulationRequests.Entering entering, RegionScope scope, Operator operator) {
		PopulationEntry entry = this.book.enter(code, entering.toPopulation(), operator.username(), scope);
		return ResponseEntity.created(URI.create("/api/v1/registry/regions/" + code + "/populations/" + entry.on()))
			.eTag(IfMatch.etag(entry.revision()))
			.body(PopulationViews.PopulationEntryView.of(entry));
	}

	@EntersPopulations
	@PutMapping("/populations/{on}")
	ResponseEntity<PopulationViews.PopulationEntryView> correct(@PathVariable RegionCode code,
			@PathVariable LocalDate on, @Valid @RequestBody PopulationRequests.Correcting correcting, IfMatch seen,
			RegionScope scope, Operator operator) {
		return answer(this.book.correct(code, correcting.toPopulation(on),
				new PopulationBook.Change(operator.username(), correcting.reason().strip(), seen.version()), scope));
	}

	@EntersPopulations
	@Idempotent
	@PostMapping("/populations/{on}/withdrawal")
	ResponseEntity<PopulationViews.PopulationEntryView> withdraw(@PathVariable RegionCode code,
			@PathVariable LocalDate on, @Valid @RequestBody PopulationRequests.Withdrawing withdrawing, IfMatch seen,
			RegionScope scope, Operator operator) {
		return answer(this.book.withdraw(code, on,
				new PopulationBook.Change(operator.username(), withdrawing.reason().strip(), seen.version()), scope));
	}

	private static ResponseEntity<PopulationViews.PopulationEntryView> answer(PopulationEntry entry) {
		return ResponseEntity.ok()
			.eTag(IfMatch.etag(entry.revision()))
			.body(PopulationViews.PopulationEntryView.of(entry));
	}

	private static PopulationEntry.Place place(SliceQuery query) {
		if (query.after() == null) {
			return PopulationEntry.Place.START;
		}
		Matcher place = PLACE.matcher(query.after());
		if (!place.matches()) {
			throw new WrongPlace();
		}
		try {
			return new PopulationEntry.Place(LocalDate.parse(place.group(1)), Integer.parseInt(place.group(2)));
		}
		catch (DateTimeException ex) {
			throw new WrongPlace();
		}
	}

}
