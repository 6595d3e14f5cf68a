package org.volunteerstation.registry.change.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.web.problem.ProblemTexts;
import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.Drafting;
import org.volunteerstation.registry.change.Line;
import org.volunteerstation.registry.change.OrderStep;
import org.volunteerstation.registry.region.RegionDirectory;

/** Orders as callers see them, with what is said of regions and refusals. */
@Component
class ShownOrders {

	private final Drafting drafting;

	private final RegionDirectory regions;

	private final ProblemTexts texts;

	ShownOrders(Drafting drafting, RegionDirectory regions, ProblemTexts texts) {
		this.drafting = drafting;
		this.regions = regions;
		this.texts = texts;
	}

	ChangeViews.OrderView view(ChangeOrder order) {
		return views(new Slice<>(List.of(order), null), order.scope()).items().getFirst();
	}

	/** One question for all names, one for all lines, one for all steps. */
	Slice<ChangeViews.OrderView> views(Slice<ChangeOrder> orders, RegionScope scope) {
		List<ChangeOrder> items = orders.items();
		List<String> ids = items.stream().map(ChangeOrder::id).toList();
		Map<String, List<Line>> top = this.drafting.top(ids, scope);
		Map<String, List<OrderStep>> steps = this.drafting.steps(ids, scope);
		Function<RegionCode, String> names = this.regions
			.names(items.stream().map(ChangeOrder::region).distinct().toList(), scope);
		return orders.map((order) -> ChangeViews.OrderView.of(order, names.apply(order.region()),
				top.getOrDefault(order.id(), List.of()), steps.getOrDefault(order.id(), List.of()), this.texts));
	}

}
