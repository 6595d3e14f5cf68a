package org.volunteerstation.registry.change.web;

import java.net.URI;

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
import org.volunteerstation.registry.change.Author;
import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.ChangeState;
import org.volunteerstation.registry.change.Deciding;
import org.volunteerstation.registry.change.Drafting;
import org.volunteerstation.registry.change.Followers;
import org.volunteerstation.registry.change.OrderFilter;
import org.volunteerstation.registry.change.Previewing;

/** Orders that change the tree, each caller those of the own subtree. */
@RestController
@RequestMapping("/api/v1/registry/change-orders")
class ChangeOrderController {

	private final Drafting drafting;

	private final Deciding deciding;

	private final Previewing previewing;

	private final Followers followers;

	private final ShownOrders shown;

	ChangeOrderController(Drafting drafting, Deciding deciding, Previewing previewing, Followers followers,
			ShownOrders shown) {
		this.drafting = drafting;
		this.deciding = deciding;
		this.previewing = previewing;
		this.followers = followers;
		this.shown = shown;
	}

	@ChangesTree
	@Idempotent
	@ResponseStatus(HttpStatus.CREATED)
	@PostMapping
	ResponseEntity<ChangeViews.OrderView> draft(@Valid @RequestBody ChangeRequests.Drafting drafting, Operator operator,
			RegionScope scope) {
		ChangeOrder order = this.drafting.draft(drafting.toDraft(), author(operator, scope));
		return ResponseEntity.created(URI.create("/api/v1/registry/change-orders/" + order.id()))
			.eTag(IfMatch.etag(order.version()))
			.body(this.shown.view(order));
	}

	@ChangesTree
	@GetMapping
	Slice<ChangeViews.OrderView> orders(@RequestParam(required = false) @Nullable RegionCode region,
			@RequestParam(required = false) @Nullable ChangeState state,
			@RequestParam(defaultValue = "false") boolean own, @RequestParam(defaultValue = "false") boolean office,
			@RequestParam(defaultValue = "false") boolean refused,
			@RequestParam(defaultValue = "false") boolean toDecide, Operator operator, RegionScope scope,
			SliceQuery query) {
		OrderFilter filter = new OrderFilter(region, state, own ? operator.subject() : null, office, refused,
				toDecide ? operator.subject() : null);
		return this.shown.views(this.drafting.orders(filter, query, scope), scope);
	}

	@ChangesTree
	@GetMapping("/{id}")
	ResponseEntity<ChangeViews.OrderView> order(@PathVariable String id, RegionScope scope) {
		return answer(this.drafting.order(id, scope));
	}

	@ChangesTree
	@PutMapping("/{id}")
	ResponseEntity<ChangeViews.OrderView> redraft(@PathVariable String id,
			@Valid @RequestBody ChangeRequests.Drafting drafting, IfMatch seen, Operator operator, RegionScope scope) {
		return answer(this.drafting.redraft(id, drafting.toDraft(), seen.version(), author(operator, scope)));
	}

	@ChangesTree
	@GetMapping("/{id}/moves")
	Slice<ChangeViews.MoveView> moves(@PathVariable String id, RegionScope scope, SliceQuery query) {
		return this.drafting.moves(id, query, scope).map(ChangeViews.MoveView::of);
	}

	@ChangesTree
	@GetMapping("/{id}/preview")
	ChangeViews.PreviewView preview(@PathVariable String id, RegionScope scope) {
		return ChangeViews.PreviewView.of(this.previewing.preview(id, scope));
	}

	@ChangesTree
	@GetMapping("/{id}/followers")
	ChangeViews.FollowersView followers(@PathVariable String id, RegionScope scope) {
		return ChangeViews.FollowersView.of(this.followers.of(this.drafting.order(id, scope), scope));
	}

	@ChangesTree
	@Idempotent
	@PostMapping("/{id}/transitions")
	ResponseEntity<ChangeViews.OrderView> step(@PathVariable String id,
			@Valid @RequestBody ChangeRequests.ChangeStep step, IfMatch seen, Operator operator, RegionScope scope) {
		return answer(this.deciding.step(id, step.to(), step.remark(), seen.version(), author(operator, scope)));
	}

	private static Author author(Operator operator, RegionScope scope) {
		return new Author(operator.subject(), scope);
	}

	private ResponseEntity<ChangeViews.OrderView> answer(ChangeOrder order) {
		return ResponseEntity.ok().eTag(IfMatch.etag(order.version())).body(this.shown.view(order));
	}

}
