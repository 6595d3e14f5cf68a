package org.volunteerstation.registry.edition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.registry.change.Drafting;
import org.volunteerstation.registry.change.Line;

/**
 * Refuses an edition as long as open change orders concern its codes, and names them: who
 * reads it has to find their offices, or to end them.
 */
@Component
class OrdersInTheWay {

	private static final int MOST = 20;

	/** Regions that are named of each side of an order at most. */
	private static final int MOST_PLACES = 3;

	private final Journal journal;

	private final Drafting drafting;

	OrdersInTheWay(Journal journal, Drafting drafting) {
		this.journal = journal;
		this.drafting = drafting;
	}

	/**
	 * Refuses an edition that other orders stand in the way of.
	 * @param edition the edition
	 * @throws EditionRefusal.OrdersOpen when there are any
	 */
	void refuse(EditionDraft edition) {
		Journal.OpenOrders open = this.journal.openOrders(edition, MOST, edition.scope());
		if (open.count() > 0) {
			Map<String, List<Line>> top = this.drafting.top(open.first().stream().map(Journal.OpenOrder::id).toList(),
					edition.scope());
			throw new EditionRefusal.OrdersOpen(open.count(),
					open.first().stream().map((one) -> fault(one, top.getOrDefault(one.id(), List.of()))).toList());
		}
	}

	private static Refusal.Fault fault(Journal.OpenOrder order, List<Line> lines) {
		return new Refusal.Fault("/change-orders/" + order.id(),
				"edition-order-" + order.state().name().toLowerCase(Locale.ROOT),
				List.of(order.officeName(), order.office().value(),
						places(lines, (line) -> line.fromName().value() + " " + line.from()),
						places(lines, (line) -> line.name().value() + " " + line.to()), order.on().toString()));
	}

	private static String places(List<Line> lines, Function<Line, String> place) {
		List<String> places = lines.stream().map(place).distinct().toList();
		String shown = places.stream().limit(MOST_PLACES).collect(Collectors.joining(", "));
		return (places.size() > MOST_PLACES) ? shown + " …" : shown;
	}

}
