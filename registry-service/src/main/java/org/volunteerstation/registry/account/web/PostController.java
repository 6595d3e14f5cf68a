package org.volunteerstation.registry.account.web;

import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.service.Idempotent;
import org.volunteerstation.platform.web.request.IfMatch;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.registry.account.Account;
import org.volunteerstation.registry.account.AccountHandover;
import org.volunteerstation.registry.account.PostKeeping;

/** Further posts of an account, and who takes them over. */
@RestController
@RequestMapping("/api/v1/registry/accounts/{id}")
class PostController {

	private final PostKeeping keeping;

	private final AccountHandover handover;

	private final ShownAccounts shown;

	PostController(PostKeeping keeping, AccountHandover handover, ShownAccounts shown) {
		this.keeping = keeping;
		this.handover = handover;
		this.shown = shown;
	}

	@KeepsAccounts
	@Idempotent
	@PostMapping("/posts")
	ResponseEntity<AccountViews.AccountView> add(@PathVariable String id,
			@Valid @RequestBody AccountRequests.NewPost request, IfMatch seen, RegionScope scope, Operator operator) {
		return answer(this.keeping.addPost(id, request.toDraft(), seen.version(), Granters.of(operator, scope)), scope);
	}

	@KeepsAccounts
	@DeleteMapping("/posts/{postId}")
	ResponseEntity<AccountViews.AccountView> end(@PathVariable String id, @PathVariable String postId, IfMatch seen,
			RegionScope scope, Operator operator) {
		return answer(this.keeping.endPost(id, postId, seen.version(), Granters.of(operator, scope)), scope);
	}

	/** Personal data are seen in clear in this post. */
	@KeepsAccounts
	@PutMapping("/posts/{postId}/unmasking")
	ResponseEntity<AccountViews.AccountView> letUnmask(@PathVariable String id, @PathVariable String postId,
			IfMatch seen, RegionScope scope, Operator operator) {
		return answer(this.keeping.letUnmask(id, postId, seen.version(), Granters.of(operator, scope)), scope);
	}

	@KeepsAccounts
	@DeleteMapping("/posts/{postId}/unmasking")
	ResponseEntity<AccountViews.AccountView> endUnmasking(@PathVariable String id, @PathVariable String postId,
			IfMatch seen, RegionScope scope, Operator operator) {
		return answer(this.keeping.endUnmasking(id, postId, seen.version(), Granters.of(operator, scope)), scope);
	}

	/** Answers with the successor's account. */
	@KeepsAccounts
	@Idempotent
	@PostMapping("/handover")
	ResponseEntity<AccountViews.AccountView> handOver(@PathVariable String id,
			@Valid @RequestBody AccountRequests.PostHandover request, IfMatch seen, RegionScope scope,
			Operator operator) {
		return answer(this.handover.handOver(id, request.successorId(), seen.version(), Granters.of(operator, scope)),
				scope);
	}

	private ResponseEntity<AccountViews.AccountView> answer(Account account, RegionScope scope) {
		return ResponseEntity.ok().eTag(IfMatch.etag(account.version())).body(this.shown.view(account, scope));
	}

}
