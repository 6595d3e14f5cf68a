package org.volunteerstation.registry.contact.web;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.SliceQuery;
import org.volunteerstation.platform.service.Idempotent;
import org.volunteerstation.platform.service.personal.PersonSearches;
import org.volunteerstation.platform.service.personal.Unmasking;
import org.volunteerstation.platform.web.request.IfMatch;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.platform.web.security.Unmasks;
import org.volunteerstation.registry.contact.Contact;
import org.volunteerstation.registry.contact.ContactBook;
import org.volunteerstation.registry.contact.ContactDirectory;
import org.volunteerstation.registry.person.PersonSearch;
import org.volunteerstation.registry.person.Places;
import org.volunteerstation.registry.person.web.ClearPersonView;
import org.volunteerstation.registry.person.web.FoundAtView;
import org.volunteerstation.registry.person.web.PersonRequests;
import org.volunteerstation.registry.person.web.Staffs;
import org.volunteerstation.registry.station.StationId;
import org.volunteerstation.registry.station.StationRefusal;

/** The contacts of stations, masked unless somebody has the right and a purpose. */
@RestController
@RequestMapping("/api/v1/registry")
class ContactController {

	private final ContactBook book;

	private final ContactDirectory directory;

	private final Unmasking unmasking;

	private final PersonSearches searches;

	private final Places places;

	ContactController(ContactBook book, ContactDirectory directory, Unmasking unmasking, PersonSearches searches,
			Places places) {
		this.book = book;
		this.directory = directory;
		this.unmasking = unmasking;
		this.searches = searches;
		this.places = places;
	}

	@Reads("registry")
	@GetMapping("/stations/{id}/contacts")
	Slice<ContactView> contactsOf(@PathVariable String id, RegionScope scope) {
		return new Slice<>(this.directory.of(station(id), scope), null).map(ContactView::of);
	}

	@Staffs
	@Idempotent
	@ResponseStatus(HttpStatus.CREATED)
	@PostMapping("/stations/{id}/contacts")
	ResponseEntity<ContactView> addContact(@PathVariable String id,
			@Valid @RequestBody ContactRequests.ContactAddition addition, RegionScope scope) {
		Contact contact = this.book.add(station(id), addition.person(), addition.draft(), scope);
		return ResponseEntity.created(URI.create("/api/v1/registry/contacts/" + contact.id()))
			.eTag(IfMatch.etag(contact.version()))
			.body(ContactView.of(contact));
	}

	@Reads("registry")
	@GetMapping("/contacts/{id}")
	ResponseEntity<ContactView> contact(@PathVariable String id, RegionScope scope) {
		return answer(this.directory.contact(id, scope));
	}

	@Staffs
	@PutMapping("/contacts/{id}")
	ResponseEntity<ContactView> changeContact(@PathVariable String id,
			@Valid @RequestBody ContactRequests.ContactChange change, IfMatch seen, RegionScope scope) {
		return answer(this.book.change(id, change::corrected, change.draft(), seen.version(), scope));
	}

	@Staffs
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@DeleteMapping("/contacts/{id}")
	void removeContact(@PathVariable String id, IfMatch seen, RegionScope scope) {
		this.book.remove(id, seen.version(), scope);
	}

	@Staffs
	@PostMapping("/contacts/searches")
	Slice<ContactView> searchContacts(@Valid @RequestBody PersonRequests.PersonSearching search, RegionScope scope,
			SliceQuery query) {
		PersonSearch wanted = search.search(query);
		return this.searches.search("station-contact", wanted.by(), scope,
				() -> found(this.directory.search(wanted, query, scope), scope));
	}

	@Unmasks
	@PostMapping("/contacts/{id}/clear")
	ClearPersonView clearContact(@PathVariable String id, @Valid @RequestBody PersonRequests.Purpose purpose,
			RegionScope scope) {
		Contact contact = this.directory.contact(id, scope);
		return this.unmasking.reveal(new Unmasking.Revealed("station-contact", id, contact.region()), purpose.purpose(),
				() -> ClearPersonView.of(id, contact.person()));
	}

	private Slice<ContactView> found(Slice<Contact> found, RegionScope scope) {
		Function<StationId, Optional<Places.Place>> places = this.places
			.of(found.items().stream().map(Contact::station).toList(), scope);
		return found.map((contact) -> ContactView.of(contact,
				places.apply(contact.station()).map(FoundAtView::of).orElse(null)));
	}

	private static ResponseEntity<ContactView> answer(Contact contact) {
		return ResponseEntity.ok().eTag(IfMatch.etag(contact.version())).body(ContactView.of(contact));
	}

	private static StationId station(String id) {
		return StationId.parse(id).orElseThrow(() -> new StationRefusal.NotFound(null));
	}

}
