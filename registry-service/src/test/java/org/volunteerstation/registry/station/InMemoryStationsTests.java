package org.volunteerstation.registry.station;

class InMemoryStationsTests extends StationsContract {

	private final InMemoryStations stations = new InMemoryStations();

	@Override
	protected Stations stations() {
		return this.stations;
	}

}
