package org.volunteerstation.registry.account.web;

import java.net.URI;
import java.util.Set;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import org.volunteerstation.registry.account.Account;
import org.volunteerstation.registry.account.AccountDirectory;
import org.volunteerstation.registry.account.AccountFilter;
import org.volunteerstation.registry.account.AccountKeeping;
import org.volunteerstation.registry.account.AccountOpening;
import org.volunteerstation.registry.account.AccountState;

/** The accounts of officials, each caller those of the own subtree. */
@RestController
@RequestMapping("/api/v1/registry/accounts")
class AccountController {

	private final AccountOpening opening;

	private final AccountKeeping keeping;

	private final AccountDirectory directory;

	private final ShownAccounts shown;

	AccountController(AccountOpening opening, AccountKeeping keeping, AccountDirectory directory, ShownAccounts shown) {
		this.opening = opening;
		this.keeping = keeping;
		this.directory = directory;
		this.shown = shown;
	}

	@KeepsAccounts
	@Idempotent
	@ResponseStatus(HttpStatus.CREATED)
	@PostMapping
	ResponseEntity<AccountViews.AccountView> open(@Valid @RequestBody AccountRequests.NewAccount request,
			RegionScope scope, Operator operator) {
		Account account = this.opening.open(request.toDraft(), Granters.of(operator, scope));
		return ResponseEntity.created(URI.create("/api/v1/registry/accounts/" + account.id()))
			.eTag(IfMatch.etag(account.version()))
			.body(this.shown.view(account, scope));
	}

	@KeepsAccounts
	@Idempotent
	@PostMapping("/batches")
	ResponseEntity<AccountViews.OpenedView> openAll(@Valid @RequestBody AccountRequests.AccountBatch request,
			RegionScope scope, Operator operator) {
		return ResponseEntity.ok(new AccountViews.OpenedView(
				this.opening.openAll(request.rows(), Granters.of(operator, scope)).stream().map(Account::id).toList()));
	}

	@KeepsAccounts
	@GetMapping
	Slice<AccountViews.AccountView> list(@RequestParam(required = false) @Nullable RegionCode region,
			@RequestParam(required = false) @Nullable String role,
			@RequestParam(required = false) @Nullable Set<AccountState> state, RegionScope scope, SliceQuery query) {
		return page(new AccountFilter(AccountRequests.role(role), (state != null) ? state : Set.of(), null), query,
				scope.narrowOrAll(region));
	}

	/** In a body: a name to sign in with may tell who somebody is. */
	@KeepsAccounts
	@PostMapping("/searches")
	Slice<AccountViews.AccountView> search(@Valid @RequestBody AccountRequests.AccountSearch search, RegionScope scope,
			SliceQuery query) {
		return page(search.toFilter(), query, search.within(scope));
	}

	private Slice<AccountViews.AccountView> page(AccountFilter filter, SliceQuery query, RegionScope scope) {
		Slice<Account> slice = this.directory.list(filter, query, scope);
		return new Slice<>(this.shown.views(slice.items(), scope), slice.next());
	}

	@KeepsAccounts
	@GetMapping("/{id}")
	ResponseEntity<AccountViews.AccountView> account(@PathVariable String id, RegionScope scope) {
		return answer(this.directory.account(id, scope), scope);
	}

	@KeepsAccounts
	@DeleteMapping("/{id}")
	ResponseEntity<AccountViews.AccountView> end(@PathVariable String id, IfMatch seen, RegionScope scope,
			Operator operator) {
		return answer(this.keeping.end(id, seen.version(), Granters.of(operator, scope)), scope);
	}

	@KeepsAccounts
	@PutMapping("/{id}/lock")
	ResponseEntity<AccountViews.AccountView> lock(@PathVariable String id, IfMatch seen, RegionScope scope,
			Operator operator) {
		return answer(this.keeping.lock(id, seen.version(), Granters.of(operator, scope)), scope);
	}

	@KeepsAccounts
	@DeleteMapping("/{id}/lock")
	ResponseEntity<AccountViews.AccountView> unlock(@PathVariable String id, IfMatch seen, RegionScope scope,
			Operator operator) {
		return answer(this.keeping.unlock(id, seen.version(), Granters.of(operator, scope)), scope);
	}

	/** Not kept under an idempotency key: a code is stored nowhere in clear. */
	@KeepsAccounts
	@PutMapping("/{id}/activation-code")
	ResponseEntity<AccountViews.ActivationCodeView> invite(@PathVariable String id, IfMatch seen, RegionScope scope,
			Operator operator) {
		AccountKeeping.Invited invited = this.keeping.invite(id, seen.version(), Granters.of(operator, scope));
		return ResponseEntity.ok()
			.eTag(IfMatch.etag(invited.account().version()))
			.body(AccountViews.ActivationCodeView.of(invited.account(), invited.code()));
	}

	private ResponseEntity<AccountViews.AccountView> answer(Account account, RegionScope scope) {
		return ResponseEntity.ok().eTag(IfMatch.etag(account.version())).body(this.shown.view(account, scope));
	}

}
