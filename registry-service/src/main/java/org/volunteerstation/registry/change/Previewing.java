package org.volunteerstation.registry.change;

import java.util.List;

import org.springframework.stereotype.Service;

import org.volunteerstation.platform.core.RegionScope;

/**
 * Shows what an order will do in every service. Outside of any transaction: the other
 * services are asked while none is held open.
 */
@Service
public class Previewing {

	private final Deciding deciding;

	private final Neighbours neighbours;

	Previewing(Deciding deciding, Neighbours neighbours) {
		this.deciding = deciding;
		this.neighbours = neighbours;
	}

	/**
	 * What an order will do.
	 * @param id the order
	 * @param scope what the caller may see
	 * @return the preview, with what the other services have
	 */
	public Whole preview(String id, RegionScope scope) {
		Preview own = this.deciding.preview(id, scope);
		return new Whole(own, this.neighbours.counts(own.moving()));
	}

	/**
	 * A preview over all services.
	 *
	 * @param own what this service has
	 * @param others what the others have
	 */
	public record Whole(Preview own, List<Neighbours.Count> others) {
	}

}
